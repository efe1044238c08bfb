package org.faofon.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says to people: its text and the attributes that are read or shown, without code and addresses. */
final class PageText {
    private static final Pattern UNREAD =
            Pattern.compile("(?is)<(script|style|code|pre|template)\\b.*?</\\1>|<!--.*?-->|<link\\b[^>]*>");
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(?:aria-label|title|alt|placeholder|property=\"og:(?:title|description|site_name)\" content)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern VALUES = Pattern.compile("(?is)<textarea\\b[^>]*>.*?</textarea>");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|(?<![\\p{L}\\d])/[a-z0-9/._?=&-]+");

    private PageText() {}

    /** The texts; an element in another language, marked by {@code lang}, is left out. */
    static List<String> of(String html, String lang) {
        String other = lang.equals("th") ? "en" : "th";
        String body = UNREAD.matcher(html).replaceAll(" ");
        body = VALUES.matcher(body).replaceAll(" ");
        body = Pattern.compile("(?is)<(\\w+)\\b[^>]*\\slang=\"" + other + "\"[^>]*>.*?</\\1>")
                .matcher(body)
                .replaceAll(" ");
        List<String> texts = new ArrayList<>();
        Matcher said = SAID.matcher(body);
        while (said.find()) {
            texts.add(plain(said.group(1)));
        }
        for (String text : TAG.split(body, -1)) {
            if (!text.isBlank()) {
                texts.add(plain(text));
            }
        }
        return texts;
    }

    private static String plain(String text) {
        String said = text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
        return ADDRESS.matcher(said).replaceAll(" ").strip();
    }
}
