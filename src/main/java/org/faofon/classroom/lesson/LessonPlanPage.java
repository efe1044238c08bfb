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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.jboss.resteasy.reactive.RestPath;

/** Lesson plans for teachers, a page of A4 each. */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class LessonPlanPage {
    @CheckedTemplate(basePath = "classroom")
    static class Templates {
        static native TemplateInstance plans(List<LessonPlan> plans);

        static native TemplateInstance plan(LessonPlan plan);
    }

    @GET
    @Path("learn/plans")
    @Operation(hidden = true)
    public Response plans(@QueryParam("lang") @DefaultValue("th") String lang) {
        PlanMessages in = in(lang);
        return page(Templates.plans(LessonPlan.TOPICS.stream()
                .map(topic -> new LessonPlan(topic, in))
                .toList()));
    }

    @GET
    @Path("learn/plans/{topic}")
    @Operation(hidden = true)
    public Response plan(@RestPath String topic, @QueryParam("lang") @DefaultValue("th") String lang) {
        if (!LessonPlan.TOPICS.contains(topic)) {
            throw new NotFoundException();
        }
        return page(Templates.plan(new LessonPlan(topic, in(lang))));
    }

    private static PlanMessages in(String lang) {
        return MessageBundles.get(
                PlanMessages.class, Localized.Literal.of(Language.of(lang).code()));
    }

    private static Response page(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
