package org.faofon.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.text.Excerpt;
import org.faofon.official.Publisher;
import org.faofon.official.gauges.GuestStation;
import org.faofon.sources.Source.Column;
import org.faofon.sources.Source.Era;
import org.faofon.sources.Source.Kind;
import org.faofon.sources.Source.Mapping;
import org.jspecify.annotations.Nullable;

/** Reads the operator's file of sources. One mistake refuses the whole file, so that nobody believes a source is read that is not. */
public final class SourceFile {
    private static final long MOST_BYTES = 200_000;
    private static final int MOST_SOURCES = 30;
    private static final int LONGEST_TEXT = 300;
    private static final Duration OFTENEST = Duration.ofMinutes(1);
    private static final Duration SELDOMEST = Duration.ofDays(1);
    private static final Duration LONGEST_SPAN = Duration.ofDays(7);
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,30}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Only these, so that the file cannot read other secrets of the program. */
    private static final Pattern SECRET = Pattern.compile("\\$\\{(FAOFON_SOURCE_[A-Z0-9_]{1,60})}");

    private static final Set<String> LENGTHS = Set.of("mm", "cm", "m", "in");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration USUALLY = Duration.ofMinutes(10);

    private final UnaryOperator<@Nullable String> environment;

    /**
     * A reader that puts in secrets.
     *
     * @param environment the values of variables; null for what is not set
     */
    public SourceFile(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    public List<Source> read(Path file) throws SourceFileException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new SourceFileException("it is larger than " + MOST_BYTES / 1000 + " kB");
            }
            return parse(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new SourceFileException(
                    "it cannot be read as JSON: " + e.getClass().getSimpleName());
        }
    }

    public List<Source> parse(JsonNode file) throws SourceFileException {
        JsonNode list = file.path("sources");
        if (!list.isArray() || list.size() > MOST_SOURCES) {
            throw new SourceFileException("\"sources\" must be a list of at most " + MOST_SOURCES);
        }
        List<Source> sources = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonNode each : list) {
            Source source = source(each);
            if (!codes.add(source.code())) {
                throw new SourceFileException("there are two sources \"" + source.code() + "\"");
            }
            sources.add(source);
        }
        return sources;
    }

    private Source source(JsonNode of) throws SourceFileException {
        String code = of.path("code").asText();
        if (!CODE.matcher(code).matches()) {
            throw new SourceFileException("a code must match " + CODE + ", but was \"" + Excerpt.of(code) + "\"");
        }
        Kind kind = constant(Kind.class, of, "kind", code);
        boolean table = kind == Kind.CSV || kind == Kind.GEOJSON;
        return new Source(
                publisher(of, code),
                kind,
                address(of, code),
                headers(of, code),
                span(of, "every", USUALLY, OFTENEST, SELDOMEST, code),
                of.path("exercise").asBoolean(false),
                spans(of, code),
                table ? Optional.of(mapping(of.path("mapping"), kind, code)) : Optional.empty(),
                texts(of, "areaNames"));
    }

    private static Publisher publisher(JsonNode of, String code) throws SourceFileException {
        return new Publisher(
                code,
                needed(of.path("name"), "th", code),
                needed(of.path("name"), "en", code),
                needed(of.path("owner"), "th", code),
                needed(of.path("owner"), "en", code),
                text(of, "licence"),
                link(of, code));
    }

    private static String link(JsonNode of, String code) throws SourceFileException {
        String link = text(of, "link");
        if (!link.isEmpty() && !link.startsWith("https://") && !link.startsWith("http://")) {
            throw new SourceFileException(code + ": \"link\" must be an address of a page");
        }
        return link;
    }

    private URI address(JsonNode of, String code) throws SourceFileException {
        try {
            URI url = new URI(filled(needed(of, "url", code), code));
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Reported below; the message of the exception may contain a key.
        }
        throw new SourceFileException(code + ": \"url\" must be a complete address such as https://example.go.th/rain");
    }

    private Map<String, String> headers(JsonNode of, String code) throws SourceFileException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : of.path("headers").properties()) {
            String value = filled(each.getValue().asText(), code);
            if (!HEADER.matcher(each.getKey()).matches() || !value.matches("[\\x20-\\x7E]{0,500}")) {
                throw new SourceFileException(code + ": the header " + Excerpt.of(each.getKey()) + " is invalid");
            }
            headers.put(each.getKey(), value);
        }
        return headers;
    }

    /** Puts in the secrets, which stand in the environment and not in the file. */
    private String filled(String text, String code) throws SourceFileException {
        Matcher secret = SECRET.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (secret.find()) {
            String value = environment.apply(secret.group(1));
            if (value == null) {
                throw new SourceFileException(code + ": " + secret.group(1) + " is not set");
            }
            secret.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return secret.appendTail(filled).toString();
    }

    private static List<Duration> spans(JsonNode of, String code) throws SourceFileException {
        if (!of.has("spans")) {
            return List.of(HOUR, DAY);
        }
        List<Duration> spans = new ArrayList<>();
        for (String text : texts(of, "spans")) {
            Duration span = parse(text, "spans", code);
            if (!span.equals(HOUR) && !span.equals(DAY)) {
                throw new SourceFileException(code + ": \"spans\" may be PT1H and PT24H");
            }
            spans.add(span);
        }
        return spans;
    }

    private static Mapping mapping(JsonNode of, Kind kind, String code) throws SourceFileException {
        Map<Column, String> columns = columns(of);
        Set<Column> needed = new HashSet<>(List.of(Column.ID, Column.TIME, Column.VALUE));
        if (kind == Kind.CSV) {
            needed.addAll(List.of(Column.LATITUDE, Column.LONGITUDE));
        }
        needed.removeAll(columns.keySet());
        if (!needed.isEmpty()) {
            throw new SourceFileException(code + ": the mapping has no " + needed);
        }
        String unit = of.path("unit").asText("mm");
        if (!LENGTHS.contains(unit)) {
            throw new SourceFileException(code + ": \"unit\" must be one of " + LENGTHS);
        }
        return new Mapping(
                constant(GuestStation.Kind.class, of, "measures", code),
                columns,
                pattern(of, code),
                zone(of, code),
                of.has("era") ? constant(Era.class, of, "era", code) : Era.AUTO,
                unit,
                span(of, "span", HOUR, Duration.ofMinutes(1), LONGEST_SPAN, code));
    }

    private static Map<Column, String> columns(JsonNode of) {
        Map<Column, String> columns = new EnumMap<>(Column.class);
        Map<String, Column> names = Map.of(
                "id", Column.ID,
                "name", Column.NAME_TH,
                "nameEn", Column.NAME_EN,
                "latitude", Column.LATITUDE,
                "longitude", Column.LONGITUDE,
                "time", Column.TIME,
                "value", Column.VALUE,
                "river", Column.RIVER,
                "bank", Column.BANK);
        names.forEach((name, column) -> {
            if (of.path(name).isTextual()) {
                columns.put(column, of.path(name).asText());
            }
        });
        return columns;
    }

    private static String pattern(JsonNode of, String code) throws SourceFileException {
        String pattern = text(of, "timePattern");
        try {
            var unused = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new SourceFileException(code + ": \"timePattern\" is no pattern of a time");
        }
        return pattern;
    }

    private static String zone(JsonNode of, String code) throws SourceFileException {
        String zone = of.path("zone").asText("Asia/Bangkok");
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new SourceFileException(code + ": there is no time zone \"" + Excerpt.of(zone) + "\"");
        }
        return zone;
    }

    private static Duration span(JsonNode of, String name, Duration usual, Duration least, Duration most, String code)
            throws SourceFileException {
        if (!of.has(name)) {
            return usual;
        }
        Duration span = parse(of.path(name).asText(), name, code);
        if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
            throw new SourceFileException(code + ": \"" + name + "\" must be " + least + " to " + most);
        }
        return span;
    }

    private static Duration parse(String text, String name, String code) throws SourceFileException {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new SourceFileException(code + ": \"" + name + "\" must be a duration such as PT10M");
        }
    }

    private static <T extends Enum<T>> T constant(Class<T> type, JsonNode of, String name, String code)
            throws SourceFileException {
        String text = of.path(name).asText().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new SourceFileException(
                        code + ": \"" + name + "\" must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static String needed(JsonNode of, String name, String code) throws SourceFileException {
        String text = text(of, name);
        if (text.isEmpty()) {
            throw new SourceFileException(code + ": \"" + name + "\" is missing");
        }
        return text;
    }

    private static String text(JsonNode of, String name) {
        return Excerpt.of(of.path(name).asText().strip(), LONGEST_TEXT);
    }

    private static List<String> texts(JsonNode of, String name) {
        List<String> texts = new ArrayList<>();
        of.path(name).forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
