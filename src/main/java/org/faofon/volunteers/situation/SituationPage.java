package org.faofon.volunteers.situation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.faofon.situations.ReportVia;
import org.faofon.situations.SituationChoices;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationParser;
import org.faofon.situations.SituationReport;
import org.faofon.situations.SituationReport.Source;
import org.faofon.situations.SituationService;
import org.faofon.volunteers.RequestText;
import org.jspecify.annotations.Nullable;

/**
 * The form for a school's situation. It is the same for everybody, so that a phone can keep it and open it without a network;
 * its script puts the report into the queue of the report page. Without scripts the form is sent as it is.
 */
@Path("/")
@Blocking
@Produces(MediaType.TEXT_HTML)
class SituationPage {
    static final String PATH = "report/situation";

    private final SituationService situations;
    private final Clock clock;
    private final SecurityIdentity identity;

    SituationPage(SituationService situations, Clock clock, SecurityIdentity identity) {
        this.situations = situations;
        this.clock = clock;
        this.identity = identity;
    }

    /**
     * What the page shows.
     *
     * @param id of the next report; the same if the form is sent twice
     * @param said what was typed, if it was not stored
     * @param told that it is stored; empty if it is not
     * @param trouble why it is not; empty if nothing was sent yet
     */
    record View(SituationChoices choices, UUID id, Map<String, String> said, String told, String trouble) {
        public boolean chosen(String field, String value) {
            return said.getOrDefault(field, "").equals(value);
        }

        public boolean chosenNeed(String kind, String amount) {
            return chosen(SituationParser.NEED + kind, amount);
        }

        /** Whether nothing else was chosen. */
        public boolean unsaid(String field) {
            return !chosen(field, "OK") && !chosen(field, "NO");
        }

        public String note() {
            return said.getOrDefault("note", "");
        }
    }

    @CheckedTemplate(basePath = "volunteers")
    static class Templates {
        static native TemplateInstance situation(View view);
    }

    @GET
    @Path(PATH)
    @PermitAll
    @Operation(hidden = true)
    public Response form(@QueryParam("lang") @Nullable String lang) {
        return page(200, lang, UUID.randomUUID(), Map.of(), "", "");
    }

    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS})
    @Operation(hidden = true)
    public Response send(MultivaluedMap<String, String> form, @QueryParam("lang") @Nullable String lang) {
        SchoolMember member =
                SchoolMember.of(identity).orElseThrow(() -> new ForbiddenException("This is for members of a school"));
        SituationFormMessages words = words(Language.of(lang));
        Map<String, String> said = new HashMap<>();
        form.keySet().forEach(name -> said.put(name, form.getFirst(name)));
        UUID id = RequestText.id(said.get("id"));
        if (said.getOrDefault("status", "").isBlank()) {
            return page(400, lang, id, said, "", words.troubleStatus());
        }
        Instant now = clock.instant();
        SituationReport report;
        try {
            Source source = new Source(ReportVia.PAGE, member.signature(), now);
            report = SituationParser.parse(said, id, member.school(), now, source);
        } catch (IllegalArgumentException e) {
            return page(400, lang, id, said, "", words.troubleField());
        }
        return switch (situations.report(report)) {
            case STORED, DUPLICATE ->
                page(200, lang, UUID.randomUUID(), Map.of(), told(report, now, Language.of(lang)), "");
            case TOO_MANY -> page(SituationResource.TOO_MANY_REQUESTS, lang, id, said, "", words.troubleMany());
        };
    }

    private static String told(SituationReport report, Instant now, Language language) {
        String time = new LocaleFormatter(language).clock(RainDayTime.local(now));
        return words(language).storedText(SituationFormatter.of(language).line(report), time);
    }

    private static SituationFormMessages words(Language language) {
        return MessageBundles.get(SituationFormMessages.class, Localized.Literal.of(language.code()));
    }

    private static Response page(
            int status, @Nullable String lang, UUID id, Map<String, String> said, String told, String trouble) {
        View view = new View(SituationChoices.of(Language.of(lang)), id, said, told, trouble);
        return Response.status(status)
                .entity(Templates.situation(view))
                .header(HttpHeaders.CACHE_CONTROL, status == 200 && told.isEmpty() ? "no-cache" : "no-store")
                .build();
    }
}
