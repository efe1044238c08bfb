package org.faofon.web.site;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.web.EtagResponse;
import org.faofon.common.web.PublicUrls;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.PublicUrlResolver;
import org.faofon.web.knowledge.ArticleLibrary;

/** What search engines and other sites ask for: robots.txt, the list of pages, and the picture of the site. */
@Path("/")
@PermitAll
@Blocking
class CrawlerResource {
    private static final Duration KEEP = Duration.ofHours(1);
    private static final List<String> PAGES = List.of(
            "/",
            "/advice",
            "/knowledge",
            "/about",
            "/learn",
            "/learn/plans",
            "/learn/paper-form",
            "/follow",
            "/privacy");
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /api/
            Disallow: /centre
            Disallow: /follow/
            Disallow: /join
            Disallow: /line/
            Disallow: /q/
            Disallow: /report/
            Disallow: /school
            Disallow: /sign-in
            Sitemap: %s
            """;

    private final GaugeRegistry network;
    private final ArticleLibrary articles;
    private final PublicUrlResolver address;
    private final SharePictures pictures;

    CrawlerResource(GaugeRegistry network, ArticleLibrary articles, PublicUrlResolver address, SharePictures pictures) {
        this.network = network;
        this.articles = articles;
        this.address = address;
        this.pictures = pictures;
    }

    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    @Operation(hidden = true)
    public Response robots(@Context Request request) {
        return answer("text/plain;charset=UTF-8", ROBOTS.formatted(page("/sitemap.xml")), request);
    }

    /** The public pages, each with its other language (sitemaps.org, with hreflang as Google reads it). */
    @GET
    @Path("sitemap.xml")
    @Produces("application/xml;charset=UTF-8")
    @Operation(hidden = true)
    public Response sitemap(@Context Request request) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        paths().forEach(path -> xml.append(entry(path)));
        return answer("application/xml;charset=UTF-8", xml.append("</urlset>\n").toString(), request);
    }

    private Stream<String> paths() {
        return Stream.of(
                        PAGES.stream(),
                        network.listDistricts().stream().map(district -> "/districts/" + district.code),
                        articles.slugs().stream().map(slug -> "/knowledge/" + slug),
                        network.listGauges().stream()
                                .flatMap(gauge -> Stream.of(
                                        "/gauges/" + gauge.code,
                                        "/gauges/" + gauge.code + "/years",
                                        "/learn/" + gauge.school.code)))
                .flatMap(each -> each)
                .distinct();
    }

    private String entry(String path) {
        String thai = page(path);
        String english = thai + "?lang=en";
        return "<url><loc>" + thai + "</loc><xhtml:link rel=\"alternate\" hreflang=\"th\" href=\"" + thai
                + "\"/><xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"" + english + "\"/></url>\n";
    }

    private String page(String path) {
        return new PublicUrls(address.ofRequest()).page(path).toString().replace("&", "&amp;");
    }

    private static Response answer(String type, String text, Request request) {
        return EtagResponse.of(type, text.getBytes(StandardCharsets.UTF_8)).answer(request, EtagResponse.shared(KEEP));
    }

    @GET
    @Path("share.png")
    @Produces("image/png")
    @Operation(hidden = true)
    public Response picture(@QueryParam("lang") @DefaultValue("") String lang, @Context Request request)
            throws SQLException {
        byte[] png = pictures.ofSite(Language.of(lang)).orElseThrow(NotFoundException::new);
        return EtagResponse.of("image/png", png).answer(request, EtagResponse.shared(KEEP));
    }
}
