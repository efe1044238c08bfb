package org.faofon.web.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.web.EtagResponse;
import org.faofon.web.BilingualText;

/** What to do in each hazard at each level: the same words as in the warnings, to print and to read offline. */
@Path("/")
@PermitAll
@Blocking
class AdvicePage {
    private final AlertTextFormatter words;

    AdvicePage(AlertTextFormatter words) {
        this.words = words;
    }

    /** What to do at a level. */
    record Step(Level level, BilingualText text) {
        public int number() {
            return level.number();
        }
    }

    /**
     * What to do in a hazard.
     *
     * @param knowledge the address of the article about it
     */
    record Part(Hazard hazard, String anchor, List<Step> steps, BilingualText afterwards, String knowledge) {}

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance advice(List<Part> parts);
    }

    /** The article that explains a hazard. */
    static String knowledgeOf(Hazard hazard) {
        return "/knowledge/"
                + switch (hazard) {
                    case FLASH_FLOOD -> "flash-flood";
                    case LANDSLIDE -> "landslide";
                    case FLOOD -> "lake-flood";
                    case HEAVY_RAIN -> "rain-classes";
                };
    }

    @GET
    @Path("advice")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response advice(@Context Request request) {
        String page = Templates.advice(
                        Stream.of(Hazard.values()).map(this::part).toList())
                .render();
        return EtagResponse.of("text/html;charset=UTF-8", page.getBytes(StandardCharsets.UTF_8))
                .answer(request);
    }

    private Part part(Hazard hazard) {
        return new Part(
                hazard,
                hazard.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Stream.of(Level.values())
                        .map(level -> new Step(level, both(locale -> words.advice(hazard, level, locale))))
                        .toList(),
                both(locale -> words.afterwards(hazard, locale)),
                knowledgeOf(hazard));
    }

    private static BilingualText both(Function<Locale, String> saying) {
        return new BilingualText(saying.apply(AlertTextFormatter.THAI), saying.apply(AlertTextFormatter.ENGLISH));
    }
}
