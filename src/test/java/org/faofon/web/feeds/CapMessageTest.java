package org.faofon.web.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.faofon.official.warnings.OfficialWarning;
import org.faofon.sources.cap.CapArea;
import org.faofon.sources.cap.CapReader;
import org.faofon.web.WebConfig;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What the schema of OASIS CAP 1.2 and its text ask of a message, element by element. */
class CapMessageTest {
    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-11-22T14:20:00+07:00");

    private static CapMessage.Info info(String language, List<Polygon> polygons, List<CapMessage.Circle> circles) {
        return new CapMessage.Info(
                language,
                "Geo",
                "ดินถล่ม",
                new CapMessage.Gravity("Prepare", "Expected", "Severe", "Likely"),
                SENT,
                SENT.minusHours(1),
                SENT.plusHours(24),
                "เฝ้าฝน",
                "[ระดับ 2 เตือนภัย] ฝน 24 ชม. 128 มม.",
                "ฝนตกหนัก & น้ำมาก <เร็ว>\u0007",
                "ขึ้นที่สูงเดี๋ยวนี้",
                "https://faofon.example/alerts/7",
                Optional.of("ศูนย์ 1784"),
                List.of(
                        new CapMessage.Parameter("level", "2"),
                        new CapMessage.Parameter("rule", "slope-24h-warning v3")),
                new CapMessage.Area("อ.ศรีนครินทร์ จ.พัทลุง", polygons, circles, "9311"));
    }

    private static CapMessage message(
            CapMessage.Status status,
            CapMessage.Type type,
            WebConfig.Cap.Scope scope,
            List<CapMessage.Reference> references) {
        List<CapMessage.Circle> circles = List.of(new CapMessage.Circle(7.564, 99.872, 5));
        return new CapMessage(
                "faofon.7.1795332000",
                "faofon@phatthalung.example",
                SENT,
                status,
                type,
                scope,
                "For the province",
                Optional.of("เหตุผล"),
                references,
                List.of(info("th-TH", List.of(), circles), info("en-US", List.of(), circles)));
    }

    static CapMessage first() {
        return message(CapMessage.Status.ACTUAL, CapMessage.Type.ALERT, WebConfig.Cap.Scope.RESTRICTED, List.of());
    }

    private static Element parse(CapMessage message) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(message.xml())))
                .getDocumentElement();
    }

    private static List<String> namesIn(Element element) {
        List<String> names = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            names.add(child.getLocalName());
        }
        return names;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    /** A neighbouring province's Faofon reads ours as anybody's. */
    @Test
    void theReaderOfOthersReadsOurMessages() throws Exception {
        CapArea areas = new CapArea(new CapArea.Home(
                List.of(new CapArea.Place("9311", "ศรีนครินทร์", "Srinagarindra", Optional.empty(), List.of())),
                new GeometryFactory().createPolygon(),
                Set.of("พัทลุง")));
        CapMessage ours = message(
                CapMessage.Status.ACTUAL,
                CapMessage.Type.UPDATE,
                WebConfig.Cap.Scope.PUBLIC,
                List.of(new CapMessage.Reference("faofon@phatthalung.example", "faofon.6.1", SENT)));
        OfficialWarning read = new CapReader("neighbour", areas, false, SENT.toInstant())
                .read(ours.xml().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(read.level()).isEqualTo(2);
        assertThat(read.aboutRain()).isTrue();
        assertThat(read.districts()).containsExactly("9311");
        assertThat(read.refersTo()).containsExactly("faofon@phatthalung.example,faofon.6.1");
        assertThat(read.headline().th()).isEqualTo("[ระดับ 2 เตือนภัย] ฝน 24 ชม. 128 มม.");
    }

    @Test
    void elementsComeInTheOrderOfTheSchema() throws Exception {
        Element alert = parse(first());
        assertThat(alert.getNamespaceURI()).isEqualTo("urn:oasis:names:tc:emergency:cap:1.2");
        assertThat(namesIn(alert))
                .containsExactly(
                        "identifier",
                        "sender",
                        "sent",
                        "status",
                        "msgType",
                        "scope",
                        "restriction",
                        "note",
                        "info",
                        "info");
        assertThat(namesIn((Element) alert.getElementsByTagName("info").item(0)))
                .containsExactly(
                        "language",
                        "category",
                        "event",
                        "responseType",
                        "urgency",
                        "severity",
                        "certainty",
                        "effective",
                        "onset",
                        "expires",
                        "senderName",
                        "headline",
                        "description",
                        "instruction",
                        "web",
                        "contact",
                        "parameter",
                        "parameter",
                        "area");
        assertThat(namesIn((Element) alert.getElementsByTagName("area").item(0)))
                .containsExactly("areaDesc", "circle", "geocode");
    }

    @Test
    void timesHaveANumericOffsetAndNoFraction() throws Exception {
        Element alert = parse(first());
        for (String time : List.of("sent", "effective", "onset", "expires")) {
            assertThat(text(alert, time)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+07:00");
        }
    }

    @Test
    void aDrillSaysSo() throws Exception {
        Element alert = parse(
                message(CapMessage.Status.EXERCISE, CapMessage.Type.ALERT, WebConfig.Cap.Scope.PUBLIC, List.of()));
        assertThat(text(alert, "status")).isEqualTo("Exercise");
        assertThat(namesIn(alert)).doesNotContain("restriction");
        assertThat(text(alert, "scope")).isEqualTo("Public");
    }

    @Test
    void anUpdateNamesWhatItReplaces() throws Exception {
        Element alert = parse(message(
                CapMessage.Status.ACTUAL,
                CapMessage.Type.UPDATE,
                WebConfig.Cap.Scope.RESTRICTED,
                List.of(
                        new CapMessage.Reference("a@b.example", "faofon.5.1", SENT.minusHours(2)),
                        new CapMessage.Reference("a@b.example", "faofon.6.2", SENT.minusHours(1)))));
        assertThat(text(alert, "msgType")).isEqualTo("Update");
        assertThat(text(alert, "references"))
                .isEqualTo("a@b.example,faofon.5.1,2026-11-22T12:20:00+07:00"
                        + " a@b.example,faofon.6.2,2026-11-22T13:20:00+07:00");
    }

    @Test
    void circlesAndPolygonsAreLatitudeFirst() throws Exception {
        assertThat(text(parse(first()), "circle")).isEqualTo("7.56400,99.87200 5.0");
        Polygon square = (Polygon) new GeometryFactory().toGeometry(new Envelope(100, 101, 7, 8));
        CapMessage message = first();
        CapMessage withBorder = new CapMessage(
                message.identifier(),
                message.sender(),
                SENT,
                message.status(),
                message.type(),
                message.scope(),
                message.restriction(),
                Optional.empty(),
                List.of(),
                List.of(info("th-TH", List.of(square), List.of())));
        assertThat(text(parse(withBorder), "polygon").split(" "))
                .hasSize(5)
                .allMatch(position -> position.matches("[78]\\.00000,10[01]\\.00000"));
    }

    @Test
    void whatXmlForbidsIsEscapedOrLeftOut() throws Exception {
        assertThat(text(parse(first()), "description")).isEqualTo("ฝนตกหนัก & น้ำมาก <เร็ว>");
    }
}
