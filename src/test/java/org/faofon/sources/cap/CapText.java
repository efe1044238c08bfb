package org.faofon.sources.cap;

import java.nio.charset.StandardCharsets;

/** CAP messages as an authority writes them, for tests. */
public final class CapText {
    private static final String AREA =
            "<area><areaDesc>จังหวัดพัทลุง</areaDesc><geocode><valueName>TH-DOPA</valueName><value>93</value></geocode></area>";

    private String identifier = "TMD-1";
    private String sent = "2026-11-22T06:00:00+07:00";
    private String expires = "2026-11-22T18:00:00+07:00";
    private String status = "Actual";
    private String type = "Alert";
    private String scope = "Public";
    private String references = "";
    private String severity = "Severe";
    private String event = "ฝนตกหนัก";
    private String areas = AREA;
    private boolean english = true;

    public static CapText message(String identifier) {
        CapText text = new CapText();
        text.identifier = identifier;
        return text;
    }

    public CapText sent(String time) {
        sent = time;
        return this;
    }

    public CapText expires(String time) {
        expires = time;
        return this;
    }

    public CapText status(String of) {
        status = of;
        return this;
    }

    public CapText scope(String of) {
        scope = of;
        return this;
    }

    /** It replaces or cancels that one. */
    public CapText type(String of, String earlier) {
        type = of;
        references = "<references>tmd.go.th," + earlier + ",2026-11-22T06:00:00+07:00</references>";
        return this;
    }

    public CapText severity(String of) {
        severity = of;
        return this;
    }

    public CapText event(String of) {
        event = of;
        return this;
    }

    public CapText areas(String xml) {
        areas = xml;
        return this;
    }

    public CapText inThaiOnly() {
        english = false;
        return this;
    }

    public String xml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + element();
    }

    /** Without the declaration, for a feed. */
    public String element() {
        return "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>" + identifier
                + "</identifier><sender>tmd.go.th</sender><sent>" + sent + "</sent><status>" + status
                + "</status><msgType>" + type + "</msgType><scope>" + scope + "</scope>" + references
                + (english
                        ? info("en-US", "Heavy rain in the south", "Thai Meteorological Department", "Heavy rain")
                        : "")
                + info("th-TH", "ฝนตกหนักถึงหนักมากภาคใต้", "กรมอุตุนิยมวิทยา", event) + "</alert>";
    }

    private String info(String language, String headline, String sender, String named) {
        return "<info><language>" + language + "</language><category>Met</category><event>" + named
                + "</event><urgency>Expected</urgency><severity>" + severity
                + "</severity><certainty>Likely</certainty>"
                + (expires.isEmpty() ? "" : "<expires>" + expires + "</expires>") + "<senderName>" + sender
                + "</senderName><headline>" + headline + "</headline><web>https://www.tmd.go.th/warning</web>" + areas
                + "</info>";
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }
}
