package org.faofon.web.knowledge;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.faofon.common.text.Language;

/**
 * Turns Markdown into an article. HTML in it is shown as text and an address may only be a link to a page, so that a file
 * that somebody contributes can run nothing.
 */
final class ArticleParser {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Language tongue;
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final TextContentRenderer plain =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer html;

    ArticleParser(Language tongue) {
        this.tongue = tongue;
        this.html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> this::attributes)
                .build();
    }

    /**
     * The article of that Markdown.
     *
     * @throws IllegalArgumentException if it has no title or no first paragraph
     */
    Article parse(String slug, String markdown) {
        Node document = parser.parse(markdown);
        return new Article(
                slug,
                "/knowledge/" + slug,
                first(document, Heading.class, slug),
                first(document, Paragraph.class, slug),
                html.render(document),
                toSearchIn(markdown));
    }

    /** The text without addresses, which nobody reads, and without the lines of tables. */
    private String toSearchIn(String markdown) {
        Node document = parser.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        });
        return plain.render(document).replaceAll("\\s*\\|\\s*", " · ");
    }

    private String first(Node document, Class<? extends Node> kind, String slug) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (kind.isInstance(node)) {
                return plain.render(node).strip();
            }
        }
        throw new IllegalArgumentException("The article " + slug + " has no " + kind.getSimpleName());
    }

    /** @see AttributeProvider */
    private void attributes(Node node, String tag, Map<String, String> attributes) {
        if (!(node instanceof Link link)) {
            return;
        }
        if (link.getDestination().startsWith("/")) {
            attributes.put("href", tongue.at(link.getDestination()).toString());
        }
        // The name of a source stays in its own language, for screen readers too.
        boolean thai = plain.render(link)
                .codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.THAI);
        if (thai != (tongue == Language.TH)) {
            attributes.put("lang", thai ? Language.TH.code() : Language.EN.code());
        }
    }
}
