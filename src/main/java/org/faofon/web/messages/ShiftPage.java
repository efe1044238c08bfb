package org.faofon.web.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.accounts.shift.Shift;
import org.faofon.accounts.shift.ShiftService;
import org.faofon.web.PageContext;
import org.jspecify.annotations.Nullable;

/** Who is on duty, what is handed over, and one button to take over. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class ShiftPage {
    static final String PATH = "/centre/shift";

    private static final int HISTORY = 30;

    private final ShiftService shifts;
    private final HandOverNote open;
    private final SecurityIdentity officer;
    private final PageContext page;

    ShiftPage(ShiftService shifts, HandOverNote open, SecurityIdentity officer, PageContext page) {
        this.shifts = shifts;
        this.open = open;
        this.officer = officer;
        this.page = page;
    }

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance shift(
                @Nullable ShiftView current,
                boolean own,
                @Nullable ShiftView before,
                String note,
                String telephone,
                String email,
                List<ShiftView> history,
                String told,
                String unsaved);
    }

    /**
     * Shows who is on duty.
     *
     * @param refill whether the note begins with what is open now, although one was saved
     */
    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response shift(
            @QueryParam("told") @DefaultValue("") String told, @QueryParam("refill") @DefaultValue("") String refill) {
        return page(told, refill, "");
    }

    private Response page(String told, String refill, String unsaved) {
        Optional<Shift> current = shifts.findCurrent();
        List<Shift> latest = shifts.listLatest(HISTORY);
        List<ShiftView> ended = latest.stream()
                .filter(shift -> shift.endedAt().isPresent())
                .map(ShiftView::of)
                .toList();
        boolean own = current.filter(shift -> shift.officer().equals(name())).isPresent();
        Optional<Shift> last = own ? current : shifts.findLastOf(name());
        String saved = current.map(Shift::note).orElse("");
        return MessagesPage.fresh(
                200,
                Templates.shift(
                        current.map(ShiftView::of).orElse(null),
                        own,
                        ended.isEmpty() ? null : ended.get(0),
                        saved.isEmpty() || refill.equals("yes") ? open.ofNow() : saved,
                        last.map(Shift::telephone).orElse(""),
                        last.map(Shift::email).orElse(""),
                        ended,
                        told,
                        unsaved));
    }

    /**
     * Takes over.
     *
     * @param from the shift that the officer saw; empty if nobody was on duty
     */
    @POST
    @Path(PATH + "/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("telephone") @DefaultValue("") String telephone,
            @FormParam("email") @DefaultValue("") String email) {
        Optional<Long> seen = from.matches("\\d{1,18}") ? Optional.of(Long.valueOf(from)) : Optional.empty();
        String note = open.ofNow(); // Before the transaction: what is open is read by others, in theirs.
        return switch (shifts.take(name(), seen, telephone, email, () -> note)) {
            case DONE -> back("taken");
            case ON_DUTY_ALREADY -> back("saved");
            case SOMEBODY_ELSE -> back("else");
            case BAD_CONTACT -> back("contact");
        };
    }

    @POST
    @Path(PATH + "/note")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response note(@FormParam("note") @DefaultValue("") String note) {
        return shifts.writeNote(name(), note) ? back("saved") : notWritten(note);
    }

    @POST
    @Path(PATH + "/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response end(@FormParam("note") @DefaultValue("") String note) {
        return shifts.end(name(), note) ? back("ended") : notWritten(note);
    }

    /** Somebody else took over meanwhile: what was written is shown, so that it can be handed to them. */
    private Response notWritten(String note) {
        return page("not", "", note.length() > Shift.LONGEST_NOTE ? note.substring(0, Shift.LONGEST_NOTE) : note);
    }

    private Response back(String told) {
        return Response.seeOther(URI.create(page.to(PATH + "?told=" + told))).build();
    }

    private String name() {
        return officer.getPrincipal().getName();
    }
}
