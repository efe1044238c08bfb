package org.faofon.web.knowledge;

/**
 * An article in one language, or another page that the search finds.
 *
 * @param slug its name in addresses
 * @param path its address
 * @param summary its first paragraph
 * @param html the whole article
 * @param text the same without markup, to search in
 */
public record Article(String slug, String path, String title, String summary, String html, String text) {
    /** The article that is followed by how often the warnings were right. */
    private static final String WARNINGS = "warnings";

    /** Whether the outcomes of the warnings belong to it. */
    public boolean numbers() {
        return slug.equals(WARNINGS);
    }
}
