package org.faofon.journeys;

import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Remembers which templates were rendered, so that a journey can tell to which pages it has not been. */
@Singleton
class RenderedPages {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final String LAYOUT = "web/layout";
    private static final String HTML = ".html";

    private final Set<String> rendered = ConcurrentHashMap.newKeySet();

    void watch(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(
                instance -> rendered.add(nameOf(instance.getTemplate().getId())));
    }

    private static String nameOf(String template) {
        return template.endsWith(HTML) ? template.substring(0, template.length() - HTML.length()) : template;
    }

    /** What was rendered since it was asked last. */
    Set<String> take() {
        Set<String> taken = new TreeSet<>(rendered);
        rendered.removeAll(taken);
        return taken;
    }

    /** All templates that are a whole page. */
    static Set<String> all() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(HTML))
                    .filter(RenderedPages::isPage)
                    .map(file -> nameOf(TEMPLATES.relativize(file).toString().replace('\\', '/')))
                    .filter(name -> !name.equals(LAYOUT))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isPage(Path template) {
        try {
            String text = Files.readString(template);
            return text.contains("<!DOCTYPE html>") || text.contains("{#include " + LAYOUT + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
