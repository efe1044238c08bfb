package org.faofon.web.knowledge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.Language;
import org.faofon.web.view.WarningTally;
import org.faofon.web.view.WarningTallyService;
import org.jboss.resteasy.reactive.RestPath;

/** The articles: the list, the search, and each article. */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class KnowledgePage {
    private static final int LONGEST_QUESTION = 100;
    private static final int OTHERS = 3;

    private final ArticleLibrary library;
    private final WarningTallyService outcomes;
    private final Instance<SearchablePages> others;

    KnowledgePage(ArticleLibrary library, WarningTallyService outcomes, @Any Instance<SearchablePages> others) {
        this.library = library;
        this.outcomes = outcomes;
        this.others = others;
    }

    @CheckedTemplate(basePath = "knowledge")
    static class Templates {
        static native TemplateInstance list(String asked, List<ArticleSearch.Found> found);

        static native TemplateInstance article(Article article, List<Article> others, WarningTally tally);
    }

    @GET
    @Path("knowledge")
    @Operation(hidden = true)
    public Response list(
            @QueryParam("q") @DefaultValue("") String question, @QueryParam("lang") @DefaultValue("") String lang) {
        List<Article> all = library.list(Language.of(lang));
        String asked = Excerpt.of(question.strip(), LONGEST_QUESTION);
        List<ArticleSearch.Found> found = asked.isEmpty()
                ? all.stream()
                        .map(article -> new ArticleSearch.Found(article, null, 0))
                        .toList()
                : ArticleSearch.find(asked, withOthers(all, Language.of(lang)));
        return answer(Templates.list(asked, found));
    }

    @GET
    @Path("knowledge/{slug}")
    @Operation(hidden = true)
    public Response article(@RestPath String slug, @QueryParam("lang") @DefaultValue("") String lang)
            throws SQLException {
        Language tongue = Language.of(lang);
        Article article =
                library.find(slug, tongue).orElseThrow(() -> new NotFoundException("There is no article of that name"));
        return answer(Templates.article(article, after(article, library.list(tongue)), outcomes.tally()));
    }

    private List<Article> withOthers(List<Article> articles, Language tongue) {
        return Stream.concat(articles.stream(), others.stream().flatMap(pages -> pages.list(tongue).stream()))
                .toList();
    }

    /** The articles to read next. */
    private static List<Article> after(Article article, List<Article> all) {
        int at = all.indexOf(article);
        return IntStream.rangeClosed(1, OTHERS)
                .mapToObj(next -> all.get((at + next) % all.size()))
                .toList();
    }

    private static Response answer(TemplateInstance page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
