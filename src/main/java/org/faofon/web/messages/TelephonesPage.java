package org.faofon.web.messages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.OfficeTelephone;
import org.faofon.network.OfficeTelephone.Place;
import org.faofon.network.OfficeTelephoneRepository;
import org.faofon.web.BilingualText;
import org.faofon.web.DistrictName;
import org.faofon.web.PageContext;

/** The telephone numbers of the offices of districts and schools, all in one form. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class TelephonesPage {
    private static final String PATH = "/centre/telephones";
    private static final int UNPROCESSABLE = 422;

    private final OfficeTelephoneRepository telephones;
    private final GaugeRegistry network;
    private final NetworkClock clock;
    private final SecurityIdentity officer;
    private final PageContext page;

    TelephonesPage(
            OfficeTelephoneRepository telephones,
            GaugeRegistry network,
            NetworkClock clock,
            SecurityIdentity officer,
            PageContext page) {
        this.telephones = telephones;
        this.network = network;
        this.clock = clock;
        this.officer = officer;
        this.page = page;
    }

    /** A field of the form. */
    public record Office(Place place, String code, BilingualText name, DistrictName district, String telephone) {
        public String getKey() {
            return place + "-" + code;
        }
    }

    @CheckedTemplate(basePath = "messages")
    static class Templates {
        static native TemplateInstance telephones(
                List<Office> districts, List<Office> schools, boolean saved, String refused);
    }

    @GET
    @Path(PATH)
    @Operation(hidden = true)
    public Response list(@QueryParam("told") @DefaultValue("") String told) {
        return MessagesPage.fresh(200, Templates.telephones(districts(), schools(), told.equals("saved"), ""));
    }

    /** Saves what looks like a number, and says which fields do not. */
    @POST
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> form) {
        List<String> refused = new ArrayList<>();
        List<Office> offices = new ArrayList<>(districts());
        offices.addAll(schools());
        for (Office office : offices) {
            String typed = form.getFirst(office.getKey());
            String number = typed == null ? office.telephone() : OfficeTelephone.plain(typed);
            if (!number.isEmpty() && !OfficeTelephone.isNumber(number)) {
                refused.add(page.said(office.name()));
            } else if (!number.equals(office.telephone())) {
                telephones.put(
                        new OfficeTelephone(office.place(), office.code(), number),
                        officer.getPrincipal().getName(),
                        clock.instant());
            }
        }
        return refused.isEmpty()
                ? Response.seeOther(URI.create(page.to(PATH + "?told=saved"))).build()
                : MessagesPage.fresh(
                        UNPROCESSABLE, Templates.telephones(districts(), schools(), false, String.join(", ", refused)));
    }

    private List<Office> districts() {
        Map<String, String> known = telephones.list(Place.DISTRICT);
        return network.listDistricts().stream()
                .map(district -> new Office(
                        Place.DISTRICT,
                        district.code,
                        new BilingualText("อ." + district.nameTh, district.nameEn),
                        DistrictName.of(district),
                        known.getOrDefault(district.code, "")))
                .sorted(Comparator.comparing(Office::code))
                .toList();
    }

    private List<Office> schools() {
        Map<String, String> known = telephones.list(Place.SCHOOL);
        return network.listGauges().stream()
                .map(gauge -> gauge.school)
                .collect(Collectors.toMap(school -> school.code, school -> school, (one, same) -> one))
                .values()
                .stream()
                .map(school -> new Office(
                        Place.SCHOOL,
                        school.code,
                        new BilingualText(school.nameTh, school.nameEn),
                        DistrictName.of(school.district),
                        known.getOrDefault(school.code, "")))
                .sorted(Comparator.comparing(
                                (Office office) -> office.district().code())
                        .thenComparing(Office::code))
                .toList();
    }
}
