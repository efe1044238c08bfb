package org.faofon.web.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.common.text.Language;

/** The articles of the program, read from {@code knowledge/th} and {@code knowledge/en}. */
@ApplicationScoped
public class ArticleLibrary {
    /** In the order in which they are best read. A new article is one more name here, and a file in each language. */
    private static final List<String> SLUGS = List.of(
            "rain-gauge",
            "rain-classes",
            "monsoon",
            "flash-flood",
            "landslide",
            "lake-flood",
            "climate-change",
            "warnings",
            "school-plan");

    private final Map<Language, List<Article>> articles = new EnumMap<>(Language.class);

    public ArticleLibrary() {
        for (Language tongue : Language.values()) {
            ArticleParser parser = new ArticleParser(tongue);
            articles.put(
                    tongue,
                    SLUGS.stream()
                            .map(slug -> parser.parse(slug, read(tongue, slug)))
                            .toList());
        }
    }

    private static String read(Language tongue, String slug) {
        String path = "knowledge/" + tongue.code() + "/" + slug + ".md";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The program was built without " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> slugs() {
        return SLUGS;
    }

    public List<Article> list(Language tongue) {
        return Stream.ofNullable(articles.get(tongue)).flatMap(List::stream).toList();
    }

    public Optional<Article> find(String slug, Language tongue) {
        return list(tongue).stream()
                .filter(article -> article.slug().equals(slug))
                .findFirst();
    }
}
