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
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRepository;
import org.faofon.common.text.Language;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;

/** Papers to print while there is power: whom to call, and the form for what is read meanwhile. */
@Path("/")
@Blocking
class PaperPages {
    private static final int ROWS = 14;
    private static final int SITUATIONS = 3;

    private final GaugeRegistry network;
    private final OfficerRepository officers;

    PaperPages(GaugeRegistry network, OfficerRepository officers) {
        this.network = network;
        this.officers = officers;
    }

    /** The schools that the head of a district calls. */
    record Branch(DistrictName district, List<SchoolName> schools) {}

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

        static native TemplateInstance paperForm(List<Integer> rows, List<Integer> situations);
    }

    /** The telephone numbers are written in by hand: the program knows none. */
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
        return network.listDistricts().stream()
                .map(district -> new Branch(DistrictName.of(district), schoolsOf(district.code)))
                .filter(branch -> !branch.schools.isEmpty())
                .toList();
    }

    private List<SchoolName> schoolsOf(String district) {
        return network.listGaugesOf(district).stream()
                .map((Gauge gauge) -> SchoolName.of(gauge.school))
                .distinct()
                .sorted(Comparator.comparing(SchoolName::nameTh))
                .toList();
    }

    @GET
    @Path("learn/paper-form")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response paperForm() {
        return Response.ok(Templates.paperForm(numbers(ROWS), numbers(SITUATIONS)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
