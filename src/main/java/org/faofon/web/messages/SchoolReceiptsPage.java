package org.faofon.web.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.Level;
import org.faofon.alerts.acknowledgement.AcknowledgementRequest.Way;
import org.faofon.alerts.acknowledgement.AcknowledgementService;
import org.faofon.alerts.acknowledgement.SeenAlert;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.faofon.web.PageContext;

/** Where a signed-in school acknowledges a warning by one tap; its other pages show the same. */
@Path("/")
@RolesAllowed({SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS})
@Blocking
@Produces(MediaType.TEXT_HTML)
class SchoolReceiptsPage {
    private static final String PATH = "/report/acknowledge";
    private static final Pattern SEEN = Pattern.compile("(\\d{1,18}):([123])");
    private static final int MOST = 50;

    private final AcknowledgementService receipts;
    private final ReceiptViewService views;
    private final SecurityIdentity identity;
    private final PageContext page;

    SchoolReceiptsPage(
            AcknowledgementService receipts, ReceiptViewService views, SecurityIdentity identity, PageContext page) {
        this.receipts = receipts;
        this.views = views;
        this.identity = identity;
        this.page = page;
    }

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance schoolReceipts(List<ReceiptView> open, String told);

        static native TemplateInstance schoolReceiptsPart(List<ReceiptView> open);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(@QueryParam("told") @DefaultValue("") String told) {
        return MessagesPage.fresh(200, Templates.schoolReceipts(views.listOpenOf(member().school()), told));
    }

    /** For the school's other pages, which fetch it; empty for who is not signed in there. */
    @GET
    @Path(PATH + "/part")
    @PermitAll
    @Operation(hidden = true)
    public Response part() {
        List<ReceiptView> open = SchoolMember.of(identity)
                .map(member -> views.listOpenOf(member.school()))
                .orElseGet(List::of);
        return MessagesPage.fresh(200, Templates.schoolReceiptsPart(open));
    }

    /**
     * Acknowledges all alerts that the page showed.
     *
     * @param seen each as its number and the level that was shown: {@code 41:2}
     */
    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response acknowledge(@FormParam("seen") List<String> seen) {
        SchoolMember member = member();
        List<SeenAlert> alerts =
                seen.stream().limit(MOST).map(SchoolReceiptsPage::parse).toList();
        receipts.acknowledge(alerts, member.school(), Way.PAGE, member.signature());
        return Response.seeOther(URI.create(page.to(PATH + "?told=done"))).build();
    }

    private static SeenAlert parse(String seen) {
        Matcher matcher = SEEN.matcher(seen);
        if (!matcher.matches()) {
            throw new BadRequestException("seen must be the number of an alert and its level, such as 41:2");
        }
        return new SeenAlert(Long.parseLong(matcher.group(1)), Level.ofNumber(Integer.parseInt(matcher.group(2))));
    }

    private SchoolMember member() {
        return SchoolMember.of(identity).orElseThrow(() -> new ForbiddenException("This is for members of a school"));
    }
}
