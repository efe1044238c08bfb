package org.faofon.sim.facebook;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Shows the page in a browser, as visitors would read it. */
final class PageView {
    private static final String TOP = """
            <!doctype html><html lang="th"><meta charset="utf-8"><meta http-equiv="refresh" content="5">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>Facebook stand-in</title>
            <style>
            body{margin:0;background:#f0f2f5;color:#1c1e21;font:16px/1.6 "Noto Sans Thai","Noto Sans",sans-serif}
            main{max-width:38rem;margin:0 auto;padding:1rem}
            article{background:#fff;border-radius:.6rem;padding:1rem;margin:0 0 1rem;box-shadow:0 1px 2px #0003}
            p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
            img{max-width:100%;margin-top:.7rem;border-radius:.3rem}
            small{display:block;color:#565b62;margin-top:.7rem}
            a{color:#0a5bc4}
            </style><main><h1>Facebook stand-in</h1>
            <small>This is no Facebook: a stand-in that shows what would be on the page. It is read again every 5 seconds.</small>
            """;

    private static final Map<String, String> ESCAPES = Map.of("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;");

    private PageView() {}

    static String of(List<PagePost> posts) {
        StringBuilder page = new StringBuilder(TOP);
        if (posts.isEmpty()) {
            page.append("<article><p>No posts yet.</p></article>");
        }
        posts.forEach(post -> page.append(article(post)));
        return page.append("</main></html>").toString();
    }

    private static String article(PagePost post) {
        String link = post.link()
                .map(address -> "\n<a href=\"" + escaped(address) + "\">" + escaped(address) + "</a>")
                .orElse("");
        String picture = post.picture()
                .map(bytes -> "<img alt=\"\" src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(bytes) + "\">")
                .orElse("");
        String state = (post.published() ? "" : " · not published, only the page's own people see it")
                + (post.edits() == 0 ? "" : " · edits: " + post.edits());
        return "<article><p>" + escaped(post.text()) + link + "</p>" + picture + "<small>" + post.id() + state
                + "</small></article>\n";
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> safe.append(ESCAPES.getOrDefault(letter, letter)));
        return safe.toString();
    }
}
