package org.faofon.classroom.lesson;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.classroom.ClassroomFormatter;
import org.faofon.classroom.SchoolDirectory;
import org.faofon.classroom.SchoolDirectory.Place;
import org.faofon.classroom.chart.WaterYearChart;
import org.faofon.classroom.climate.ClimateReader;
import org.faofon.classroom.climate.ClimateRecord;
import org.faofon.classroom.climate.NetworkYear;
import org.faofon.common.text.Language;
import org.faofon.network.Gauge;
import org.jboss.resteasy.reactive.RestPath;

/** Lessons on climate, from all years of a school's rain and from the network's. */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class ClimatePage {
    private final SchoolDirectory schools;
    private final ClimateReader climate;

    ClimatePage(SchoolDirectory schools, ClimateReader climate) {
        this.schools = schools;
        this.climate = climate;
    }

    /** The school and gauge of a lesson. */
    record Choice(Place place, Gauge gauge) {
        public String of(Gauge other) {
            return "/learn/" + place.school().code + "/climate?gauge=" + other.code;
        }

        public String back() {
            return "/learn/" + place.school().code;
        }
    }

    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance climate(
                Choice choice, ClimateLesson lesson, String picture, ClassroomFormatter words);
    }

    @GET
    @Path("learn/{school}/climate")
    @Operation(hidden = true)
    public Response climate(
            @RestPath String school,
            @QueryParam("gauge") @DefaultValue("") String gauge,
            @QueryParam("lang") @DefaultValue("th") String lang)
            throws SQLException {
        Place place = schools.find(school).orElseThrow(NotFoundException::new);
        Choice choice = new Choice(place, place.gauge(gauge));
        ClassroomFormatter words = ClassroomFormatter.of(lang);
        ClimateRecord record = climate.record(choice.gauge);
        Optional<List<NetworkYear>> network = climate.findNetwork();
        ClimateLesson lesson = new ClimateLesson(record, network.orElse(List.of()), network.isEmpty());
        return Response.ok(Templates.climate(choice, lesson, picture(record, words, lang), words))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static String picture(ClimateRecord record, ClassroomFormatter words, String lang) {
        ClimateMessages in = MessageBundles.get(
                ClimateMessages.class, Localized.Literal.of(Language.of(lang).code()));
        String description =
                in.yearsDescription(record.complete().size(), record.years().size());
        return WaterYearChart.draw(record, words, in.yearsTitle(), description, in.yearsAxis());
    }
}
