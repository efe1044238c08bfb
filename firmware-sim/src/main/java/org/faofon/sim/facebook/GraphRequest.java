package org.faofon.sim.facebook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as the Graph API reads it.
 *
 * @param fields by their names, each as bytes: from the query, a form, or parts
 */
record GraphRequest(String method, String path, Map<String, byte[]> fields) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*\\bname=\"([^\"]*)\"");
    private static final String BLANK_LINE = "\r\n\r\n";

    static GraphRequest of(String method, String path, Optional<String> query, Optional<String> type, byte[] body) {
        Map<String, byte[]> fields = new LinkedHashMap<>();
        query.ifPresent(text -> addForm(fields, text));
        Optional<String> boundary = type.filter(name -> name.startsWith("multipart/form-data"))
                .map(BOUNDARY::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
        // Each byte is one character of Latin-1, so that a picture is not damaged.
        String letters = new String(body, StandardCharsets.ISO_8859_1);
        boundary.ifPresentOrElse(mark -> addParts(fields, letters, mark), () -> addForm(fields, letters));
        return new GraphRequest(method, path, fields);
    }

    private static void addForm(Map<String, byte[]> fields, String form) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        decoded(pair.substring(0, equals)),
                        decoded(pair.substring(equals + 1)).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void addParts(Map<String, byte[]> fields, String body, String boundary) {
        for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
            int head = part.indexOf(BLANK_LINE);
            Matcher name = NAME.matcher(part);
            if (head > 0 && part.endsWith("\r\n") && name.find()) {
                String value = part.substring(head + BLANK_LINE.length(), part.length() - 2);
                fields.put(name.group(1), value.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }

    boolean isRead() {
        return method.equals("GET");
    }

    Optional<byte[]> bytes(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    Optional<String> text(String field) {
        return bytes(field).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
