package org.faofon.sensorthings.query;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.faofon.sensorthings.filter.InvalidFilterException;

/** Text in addresses: percent-encoding, and splitting at separators outside parentheses and quotes. */
final class AddressText {
    /** What may stand in a query as it is (RFC 3986, 3.4), so that people can read a link. */
    private static final Map<String, String> PLAIN = Map.of(
            "+", "%20", "%24", "$", "%28", "(", "%29", ")", "%27", "'", "%2C", ",", "%2F", "/", "%3A", ":", "%3D", "=");

    private static final int DEEPEST = 40;

    private AddressText() {}

    static String encode(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> plain : PLAIN.entrySet()) {
            encoded = encoded.replace(plain.getKey(), plain.getValue());
        }
        return encoded;
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidFilterException("the address is not in percent-encoding");
        }
    }

    /** The parts between separators; none if the text is empty. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth > DEEPEST) {
                throw new InvalidFilterException("the parentheses do not match: " + text.substring(0, i + 1));
            }
            if (c == separator && depth == 0 && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        if (depth != 0 || quoted) {
            throw new InvalidFilterException("a parenthesis or a quotation mark is not closed: " + text);
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
        }
        return parts;
    }
}
