package org.faofon.web.feeds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.web.WebConfig;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A message of the Common Alerting Protocol (OASIS CAP 1.2), with the elements in the order of its schema.
 *
 * @param identifier unique among the sender's messages; like the sender without spaces, commas, &lt; and &amp;
 * @param restriction the audience, if the scope is Restricted
 * @param references the earlier messages about the same alert that this one replaces
 */
record CapMessage(
        String identifier,
        String sender,
        OffsetDateTime sent,
        Status status,
        Type type,
        WebConfig.Cap.Scope scope,
        String restriction,
        Optional<String> note,
        List<Reference> references,
        List<Info> infos) {
    static final String MEDIA_TYPE = "application/cap+xml";

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    /** The schema requires a numeric offset, forbids Z, and allows no fractions. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final int DECIMALS = 5;

    enum Status {
        ACTUAL,
        EXERCISE
    }

    enum Type {
        ALERT,
        UPDATE,
        CANCEL
    }

    /** An earlier message. */
    record Reference(String sender, String identifier, OffsetDateTime sent) {
        @Override
        public String toString() {
            return sender + "," + identifier + "," + TIME.format(sent);
        }
    }

    /** The severity, in CAP's terms. */
    record Gravity(String response, String urgency, String severity, String certainty) {}

    /** The message in one language. */
    record Info(
            String language,
            String category,
            String event,
            Gravity gravity,
            OffsetDateTime effective,
            OffsetDateTime onset,
            OffsetDateTime expires,
            String senderName,
            String headline,
            String description,
            String instruction,
            String web,
            Optional<String> contact,
            List<Parameter> parameters,
            Area area) {}

    /** Values for which CAP has no element. */
    record Parameter(String name, String value) {}

    /** The area: by border if it is known, otherwise by circles. */
    record Area(String description, List<Polygon> polygons, List<Circle> circles, String district) {}

    record Circle(double latitude, double longitude, double radiusKm) {
        @Override
        public String toString() {
            return rounded(latitude) + "," + rounded(longitude) + " "
                    + BigDecimal.valueOf(radiusKm).toPlainString();
        }
    }

    String xml() {
        return Xml.document("alert", NAMESPACE, xml -> {
            xml.element("identifier", identifier);
            xml.element("sender", sender);
            xml.element("sent", TIME.format(sent));
            xml.element("status", capitalised(status));
            xml.element("msgType", capitalised(type));
            xml.element("scope", capitalised(scope));
            if (scope == WebConfig.Cap.Scope.RESTRICTED) {
                xml.element("restriction", restriction);
            }
            xml.element("note", note);
            if (!references.isEmpty()) {
                xml.element(
                        "references",
                        references.stream().map(Reference::toString).collect(Collectors.joining(" ")));
            }
            infos.forEach(info -> xml.element("info", inside -> write(inside, info)));
        });
    }

    private static void write(Xml xml, Info info) {
        xml.element("language", info.language);
        xml.element("category", info.category);
        xml.element("event", info.event);
        xml.element("responseType", info.gravity.response);
        xml.element("urgency", info.gravity.urgency);
        xml.element("severity", info.gravity.severity);
        xml.element("certainty", info.gravity.certainty);
        xml.element("effective", TIME.format(info.effective));
        xml.element("onset", TIME.format(info.onset));
        xml.element("expires", TIME.format(info.expires));
        xml.element("senderName", info.senderName);
        xml.element("headline", info.headline);
        xml.element("description", info.description);
        xml.element("instruction", info.instruction);
        xml.element("web", info.web);
        xml.element("contact", info.contact);
        info.parameters.forEach(each -> xml.element("parameter", parameter -> named(parameter, each.name, each.value)));
        xml.element("area", area -> write(area, info.area));
    }

    private static void write(Xml xml, Area area) {
        xml.element("areaDesc", area.description);
        area.polygons.forEach(polygon -> xml.element("polygon", positions(polygon)));
        area.circles.forEach(circle -> xml.element("circle", circle.toString()));
        xml.element("geocode", geocode -> named(geocode, "TH-DOPA", area.district));
    }

    private static void named(Xml xml, String name, String value) {
        xml.element("valueName", name);
        xml.element("value", value);
    }

    private static String positions(Polygon polygon) {
        return Stream.of(polygon.getExteriorRing().getCoordinates())
                .map(CapMessage::position)
                .collect(Collectors.joining(" "));
    }

    private static String position(Coordinate at) {
        return rounded(at.y) + "," + rounded(at.x);
    }

    private static String rounded(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String capitalised(Enum<?> word) {
        return word.name().charAt(0) + word.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
