package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRepository;
import org.faofon.common.text.Language;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.OfficeTelephone.Place;
import org.faofon.network.OfficeTelephoneRepository;
import org.faofon.situations.SituationChoices;
import org.faofon.web.DistrictName;
import org.faofon.web.PageContext;
import org.faofon.web.SchoolName;

/** Papers to print while there is power: whom to call, and the form for what is read meanwhile. */
@Path("/")
@Blocking
class PaperPages {
    private static final int ROWS = 14;
    private static final int SITUATIONS = 3;

    private final GaugeRegistry network;
    private final OfficerRepository officers;
    private final OfficeTelephoneRepository telephones;
    private final PageContext page;

    PaperPages(
            GaugeRegistry network, OfficerRepository officers, OfficeTelephoneRepository telephones, PageContext page) {
        this.telephones = telephones;
        this.page = page;
        this.network = network;
        this.officers = officers;
    }

    /** The schools that the head of a district calls, each with the telephone of its office, or an empty text. */
    record Branch(DistrictName district, String telephone, List<Leaf> schools) {}

    /** A school that is called. */
    record Leaf(SchoolName school, String telephone) {}

    /** An officer of the centre. */
    record Person(String name) {
        /** The language of the name, for those who hear the page. */
        public String lang() {
            boolean thai = name.codePoints()
                    .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.THAI);
            return (thai ? Language.TH : Language.EN).code();
        }
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance callTree(List<Person> officers, List<Branch> branches);

        static native TemplateInstance paperForm(
                List<Integer> rows, List<Integer> situations, SituationChoices choices);
    }

    /** With the telephone numbers of offices; those of people are written in by hand, and so is what is missing. */
    @GET
    @Path("centre/call-tree")
    @RolesAllowed("officer")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response callTree() {
        List<Person> names = officers.list().stream()
                .filter(Officer::active)
                .map(officer -> officer.displayName().isBlank() ? officer.name() : officer.displayName())
                .map(Person::new)
                .toList();
        return Response.ok(Templates.callTree(names, branches()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private List<Branch> branches() {
        Map<String, String> districts = telephones.list(Place.DISTRICT);
        Map<String, String> schools = telephones.list(Place.SCHOOL);
        return network.listDistricts().stream()
                .map(district -> new Branch(
                        DistrictName.of(district),
                        districts.getOrDefault(district.code, ""),
                        schoolsOf(district.code, schools)))
                .filter(branch -> !branch.schools.isEmpty())
                .toList();
    }

    private List<Leaf> schoolsOf(String district, Map<String, String> known) {
        return network.listGaugesOf(district).stream()
                .map((Gauge gauge) -> SchoolName.of(gauge.school))
                .distinct()
                .sorted(Comparator.comparing(SchoolName::nameTh))
                .map(school -> new Leaf(school, known.getOrDefault(school.code(), "")))
                .toList();
    }

    @GET
    @Path("learn/paper-form")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response paperForm() {
        return Response.ok(Templates.paperForm(
                        numbers(ROWS), numbers(SITUATIONS), SituationChoices.of(Language.of(page.lang()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
