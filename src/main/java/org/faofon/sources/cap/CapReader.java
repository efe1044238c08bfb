package org.faofon.sources.cap;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faofon.common.text.Excerpt;
import org.faofon.official.warnings.OfficialLevel;
import org.faofon.official.warnings.OfficialWarning;
import org.faofon.official.warnings.OfficialWarning.Said;
import org.w3c.dom.Element;

/** Reads a message of CAP 1.2 for us: checks what it must have, finds our districts, and chooses the languages. */
public final class CapReader {
    /** Clocks of others differ. */
    private static final Duration EARLY = Duration.ofMinutes(15);

    /** Of a message that does not say when it expires. */
    private static final Duration USUALLY = Duration.ofDays(1);

    private static final Duration LONGEST = Duration.ofDays(14);
    private static final int LONGEST_HEADLINE = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_ID = 300;

    /** What is about the hazards that we warn of. */
    private static final Pattern RAIN = Pattern.compile(
            "ฝน|น้ำท่วม|น้ำป่า|น้ำหลาก|น้ำล้น|ดินถล่ม|ดินโคลน|ดินสไลด์|พายุ|มรสุม|ดีเปรสชัน|rain|flood|landslide|mudslide|debris flow|storm|monsoon|cyclone|depression");

    private final String source;
    private final CapArea areas;
    private final boolean exercise;
    private final Instant now;

    /**
     * A reader for one source at one time.
     *
     * @param exercise whether messages of exercises are read, and others are not
     */
    public CapReader(String source, CapArea areas, boolean exercise, Instant now) {
        this.source = source;
        this.areas = areas;
        this.exercise = exercise;
        this.now = now;
    }

    /** The message in a document of its own. */
    public Optional<OfficialWarning> read(byte[] body) throws CapException {
        Element root = SafeXml.parse(body);
        if (!"alert".equals(root.getLocalName()) || !CapIndex.CAP.equals(root.getNamespaceURI())) {
            throw new CapException("it is no CAP 1.2 message");
        }
        return read(root);
    }

    /**
     * The warning; empty if it is not for us: a test, not for the public, or about other places.
     *
     * @throws CapException if something essential is missing or wrong
     */
    public Optional<OfficialWarning> read(Element alert) throws CapException {
        String identifier = name(alert, "identifier");
        String sender = name(alert, "sender");
        Instant sent = time(needed(alert, "sent"));
        if (sent.isAfter(now.plus(EARLY))) {
            throw new CapException("it is sent in the future");
        }
        boolean forUs = needed(alert, "status").equals(exercise ? "Exercise" : "Actual")
                && needed(alert, "scope").equals("Public");
        Optional<OfficialWarning.Type> type = type(needed(alert, "msgType"));
        if (!forUs || type.isEmpty()) {
            return Optional.empty();
        }
        Set<String> refersTo = references(alert);
        List<Element> infos = SafeXml.children(alert, CapIndex.CAP, "info");
        if (type.get() == OfficialWarning.Type.CANCEL) {
            return Optional.of(cancellation(sender, identifier, sent, refersTo));
        }
        if (infos.isEmpty()) {
            throw new CapException("it has no info");
        }
        Set<String> districts = new TreeSet<>();
        infos.forEach(info -> districts.addAll(areas.districts(info)));
        // An update that no longer is about us ends what it replaces.
        if (districts.isEmpty()) {
            return refersTo.isEmpty()
                    ? Optional.empty()
                    : Optional.of(cancellation(sender, identifier, sent, refersTo));
        }
        List<Element> ours =
                infos.stream().filter(info -> !areas.districts(info).isEmpty()).toList();
        return Optional.of(warning(type.get(), sender, identifier, sent, refersTo, districts, ours));
    }

    private OfficialWarning warning(
            OfficialWarning.Type type,
            String sender,
            String identifier,
            Instant sent,
            Set<String> refersTo,
            Set<String> districts,
            List<Element> infos)
            throws CapException {
        Instant effective = sent;
        Instant expires = Instant.MIN;
        int level = 0;
        boolean aboutRain = false;
        for (Element info : infos) {
            level = Math.max(level, level(info));
            aboutRain |= isAboutRain(info);
            effective = latest(effective, text(info, "effective"));
            expires = latest(expires, text(info, "expires"));
        }
        if (expires.equals(Instant.MIN)) {
            expires = sent.plus(USUALLY);
        }
        if (!expires.isAfter(sent)) {
            throw new CapException("it expires before it is sent");
        }
        Instant latest = sent.plus(LONGEST);
        return new OfficialWarning(
                source,
                sender,
                identifier,
                type,
                sent,
                effective,
                expires.isAfter(latest) ? latest : expires,
                level,
                aboutRain,
                districts,
                refersTo,
                said(infos, LONGEST_HEADLINE, info -> text(info, "senderName")),
                said(infos, LONGEST_HEADLINE, info -> text(info, "headline").or(() -> text(info, "event"))),
                said(infos, LONGEST_TEXT, info -> text(info, "description")),
                said(infos, LONGEST_HEADLINE, CapReader::areaText),
                link(infos));
    }

    private static Instant latest(Instant known, Optional<String> stated) throws CapException {
        if (stated.isEmpty()) {
            return known;
        }
        Instant at = time(stated.get());
        return at.isAfter(known) ? at : known;
    }

    private OfficialWarning cancellation(String sender, String identifier, Instant sent, Set<String> refersTo) {
        Said nothing = new Said("", "");
        return new OfficialWarning(
                source,
                sender,
                identifier,
                OfficialWarning.Type.CANCEL,
                sent,
                sent,
                sent.plus(LONGEST),
                0,
                false,
                Set.of(),
                refersTo,
                nothing,
                nothing,
                nothing,
                nothing,
                "");
    }

    private static Optional<OfficialWarning.Type> type(String text) throws CapException {
        return switch (text) {
            case "Alert" -> Optional.of(OfficialWarning.Type.ALERT);
            case "Update" -> Optional.of(OfficialWarning.Type.UPDATE);
            case "Cancel" -> Optional.of(OfficialWarning.Type.CANCEL);
            case "Ack", "Error" -> Optional.empty();
            default -> throw new CapException("its msgType is \"" + Excerpt.of(text) + "\"");
        };
    }

    /** Each is sender,identifier,sent; the identifier of those that are incomplete is unknown. */
    private static Set<String> references(Element alert) {
        Set<String> references = new TreeSet<>();
        for (String each : text(alert, "references").orElse("").split("\\s+", -1)) {
            String[] parts = each.split(",", -1);
            if (parts.length == 3) {
                references.add(parts[0] + "," + parts[1]);
            }
        }
        return references;
    }

    private static int level(Element info) throws CapException {
        Set<String> responses = SafeXml.children(info, CapIndex.CAP, "responseType").stream()
                .map(each -> each.getTextContent().strip())
                .collect(Collectors.toSet());
        needed(info, "event");
        return OfficialLevel.of(
                needed(info, "severity"), needed(info, "urgency"), needed(info, "certainty"), responses);
    }

    private static boolean isAboutRain(Element info) {
        String words =
                text(info, "event").orElse("") + " " + text(info, "headline").orElse("");
        return RAIN.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    private static Optional<String> areaText(Element info) {
        return Optional.of(SafeXml.children(info, CapIndex.CAP, "area").stream()
                        .flatMap(area -> text(area, "areaDesc").stream())
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }

    /** Thai and English as far as the message has them; what is missing in one is taken from the other. */
    private static Said said(List<Element> infos, int longest, Function<Element, Optional<String>> part) {
        Optional<String> thai = in("th", infos, part);
        Optional<String> english = in("en", infos, part);
        Optional<String> any =
                infos.stream().flatMap(info -> part.apply(info).stream()).findFirst();
        return new Said(
                Excerpt.of(thai.or(() -> english).or(() -> any).orElse(""), longest),
                Excerpt.of(english.or(() -> thai).or(() -> any).orElse(""), longest));
    }

    private static Optional<String> in(String language, List<Element> infos, Function<Element, Optional<String>> part) {
        return infos.stream()
                .filter(info -> text(info, "language")
                        .orElse("en-US")
                        .toLowerCase(Locale.ROOT)
                        .startsWith(language))
                .flatMap(info -> part.apply(info).stream())
                .findFirst();
    }

    private static String link(List<Element> infos) {
        return infos.stream()
                .flatMap(info -> text(info, "web").stream())
                .filter(web -> web.startsWith("https://") || web.startsWith("http://"))
                .filter(web -> web.length() <= LONGEST_HEADLINE)
                .findFirst()
                .orElse("");
    }

    /** CAP forbids spaces and commas in both, because references have them between. */
    private static String name(Element alert, String name) throws CapException {
        String text = needed(alert, name);
        if (text.length() > LONGEST_ID || !text.matches("[^\\s,<&]+")) {
            throw new CapException("its " + name + " is invalid");
        }
        return text;
    }

    private static Instant time(String text) throws CapException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new CapException("\"" + Excerpt.of(text) + "\" is no time with an offset");
        }
    }

    private static Optional<String> text(Element parent, String name) {
        return SafeXml.text(parent, CapIndex.CAP, name);
    }

    private static String needed(Element parent, String name) throws CapException {
        return text(parent, name).orElseThrow(() -> new CapException("it has no " + name));
    }
}
