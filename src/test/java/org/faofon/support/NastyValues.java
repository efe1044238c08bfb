package org.faofon.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Texts and JSON that have broken programs, chosen by a seed. */
public final class NastyValues {
    /** Appears in an answer only if it was not escaped. */
    public static final String SCRIPT = "<script>alert(1)</script>";

    /** Appears as a header only if a line break got through. */
    public static final String HEADER = "X-Evil";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u001b[2J",
            "\u007f",
            "\u202edrawrof",
            "\ufffe",
            "\ud83c\udf27",
            "๑๒๓",
            "ฝน",
            SCRIPT,
            "\"><img src=x onerror=alert(1)>",
            "'; drop table officer; --",
            "${7*7}{{7*7}}",
            "../../etc/passwd",
            "..%2f..%2f",
            "\r\n" + HEADER + ": 1",
            "a\nb",
            "\t",
            "-1",
            "0",
            "1",
            "-0",
            "1.5",
            "+1",
            "0x10",
            "1e9",
            "1e99999999999",
            "-1e999999999",
            "1e-99999999999",
            "NaN",
            "Infinity",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999999999",
            "true",
            "yes",
            "null",
            "[]",
            "{",
            "{}",
            "*",
            "%",
            "%zz",
            "%25",
            "?",
            "#",
            ";x=1",
            "/",
            "//",
            "\\",
            ".",
            "..",
            "2026-11-22",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31",
            "+999999999-12-31",
            "-999999999-01-01",
            "2026-11",
            "2026-13",
            "999999999-01",
            "2026-11-22T07:00:00+07:00",
            "+999999999-12-31T23:59:59-18:00",
            "-999999999-01-01T00:00:00+18:00",
            "2026-11-22T07:00:00",
            "24:00",
            "PT5M",
            "PT9223372036854775807S",
            "-PT1S",
            "P999999999Y",
            "PTL91",
            "PTL91-1",
            "PTL91-99999999999999999",
            "S91",
            "9301",
            "WARNING",
            "FLOOD",
            "VOLUNTEER",
            "line",
            "th",
            "en",
            "x".repeat(3_000),
            "๙".repeat(400));

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e99999999999",
            "-1e999999999",
            "1e400",
            "0.1e-99999999",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\":null}",
            "\"2026-02-30\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"" + "x".repeat(3_000) + "\"",
            "\"<script>alert(1)</script>\"",
            "[" + "0,".repeat(500) + "0]",
            "\"PTL91\"",
            "\"PT9223372036854775807S\"",
            "\"2026-11-22T07:00:00+07:00\"",
            "\"WARNING\"",
            "{\"$ref\":\"x\"}",
            "1.5",
            "\"1e999999\"");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[",
            "x",
            "null",
            "[]",
            "{}",
            "\"\"",
            "0",
            "{\"a\":1,\"a\":2}",
            "{}{}",
            "[".repeat(2_000),
            "{\"a\":".repeat(1_500),
            "\u00ff\u00fe",
            "{\"\\u0000\":1}",
            "{\"a\":1e99999999999}",
            "[1e999999999]");

    private final Random random;

    public NastyValues(long seed) {
        this.random = new Random(seed);
    }

    /** A text as it stands in an address or a form; now and then not even encoded. */
    public String encoded() {
        if (random.nextInt(20) == 0) {
            return List.of("%", "%0", "%zz", "%ff", "%c0%80", "%ed%a0%80", "%u0000", "+")
                    .get(random.nextInt(8));
        }
        return URLEncoder.encode(TEXTS.get(random.nextInt(TEXTS.size())), StandardCharsets.UTF_8);
    }

    /** A JSON object with these fields, or something that is none. */
    public String body(List<String> fields) {
        if (fields.isEmpty() || random.nextInt(5) == 0) {
            return BODIES.get(random.nextInt(BODIES.size()));
        }
        StringBuilder object = new StringBuilder("{");
        for (String field : fields) {
            if (random.nextInt(3) > 0) {
                object.append(object.length() == 1 ? "" : ",")
                        .append('"')
                        .append(field)
                        .append("\":");
                object.append(JSON.get(random.nextInt(JSON.size())));
            }
        }
        String json = object.append('}').toString();
        return random.nextInt(6) == 0 ? "[" + json + "," + json + "]" : json;
    }

    public boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    public <T> T choose(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
