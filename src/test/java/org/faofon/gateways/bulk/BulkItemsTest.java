package org.faofon.gateways.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkItemsTest {
    private static final String AT = "2026-11-22T07:00:00+07:00";
    private static final String HEADER = "gauge,at,mm,period\n";

    @Test
    void readsATableAsTheContractShows() throws Exception {
        assertThat(csv(HEADER + "PTL07," + AT + ",12.4,PT24H\n")).containsExactly(item(2, "12.4"));
    }

    @Test
    void aByteOrderMarkAndTheLineEndsOfWindowsDoNoHarm() throws Exception {
        assertThat(csv("\uFEFFgauge,at,mm,period\r\nPTL07," + AT + ",12.4,PT24H\r\n\r\n"))
                .containsExactly(item(2, "12.4"));
    }

    @Test
    void readsThaiHeadersAndThaiDigits() throws Exception {
        assertThat(csv("รหัสเครื่อง,เวลา,ฝน (มม.),ช่วงเวลา\nPTL07,๒๐๒๖-๑๑-๒๒T๐๗:๐๐:๐๐+๐๗:๐๐,๑๒.๔,PT๒๔H"))
                .containsExactly(item(2, "12.4"));
    }

    @Test
    void aDecimalCommaStandsBetweenSemicolonsOrInQuotes() throws Exception {
        assertThat(csv("gauge;at;mm;period\nPTL07;" + AT + ";12,4;PT24H")).containsExactly(item(2, "12,4"));
        assertThat(csv(HEADER + "PTL07," + AT + ",\"12,4\",PT24H")).containsExactly(item(2, "12,4"));
    }

    @Test
    void aDecimalCommaWithoutQuotesIsNotTakenForTwelveMillimetres() throws Exception {
        assertThat(csv(HEADER + "PTL07," + AT + ",12,4,PT24H")).containsExactly("broken 2: the line has 5 cells,");
    }

    @Test
    void readsFlagsDaysAndNotes() throws Exception {
        assertThat(csv("gauge,at,mm,trace,overflow,days,note,observer\nPTL02," + AT
                        + ",80,FALSE,true,๓,\"กระบอก \"\"ล้น\"\", จริง\",เด็กหญิงฟ้า"))
                .containsExactly("whole 2: {\"gauge\":\"PTL02\",\"at\":\"" + AT
                        + "\",\"mm\":\"80\",\"trace\":false,\"overflow\":true,\"days\":3,"
                        + "\"note\":\"กระบอก \\\"ล้น\\\", จริง\",\"observer\":null}");
    }

    @Test
    void aQuoteThatIsLeftOpenSpoilsOnlyItsLine() throws Exception {
        assertThat(csv(HEADER + "PTL07," + AT + ",\"12.4,PT24H\nPTL07," + AT + ",12.4,PT24H\n"))
                .containsExactly("broken 2: a quote on this line is not closed", item(3, "12.4"));
    }

    @Test
    void whatIsNotUtf8IsSaidLineByLine() throws Exception {
        byte[] windows874 = (HEADER + "พัทลุง," + AT + ",1,PT24H").getBytes(Charset.forName("x-windows-874"));

        assertThat(all(new CsvItems(new ByteArrayInputStream(windows874))))
                .containsExactly("broken 2: the line is not UTF-8");
    }

    @Test
    void aTableOfCountersSaysTips() throws Exception {
        assertThat(csv("gauge,at,tips\nPTL07," + AT + ",๑๒๓๔"))
                .containsExactly("whole 2: {\"gauge\":\"PTL07\",\"at\":\"" + AT + "\",\"tips\":\"1234\"}");
    }

    @Test
    void aTableWithoutItsColumnsIsUnusable() {
        assertThatThrownBy(() -> csv("gauge,time\nPTL07,x")).hasMessageContaining("lacks at, mm");
        assertThatThrownBy(() -> csv("gauge,at,mm,ฝน\n")).hasMessageContaining("mm twice");
        assertThatThrownBy(() -> csv("")).hasMessageContaining("empty");
    }

    @Test
    void aBrokenLineDoesNotStopTheOthers() throws Exception {
        String good = "{\"gauge\":\"PTL07\",\"mm\":1}";

        assertThat(all(new NdjsonItems(bytes(good + "\n{\"gauge\":\n\n" + good + good + "\n" + good))))
                .containsExactly(
                        "whole 1: " + good,
                        "broken 2: the line is not JSON",
                        "broken 4: the line contains more than one JSON value",
                        "whole 5: " + good);
    }

    @Test
    void aLineWithoutEndIsPassedOver() throws Exception {
        String longest = "\"" + "ก".repeat(LineReader.LONGEST - 2) + "\"";

        assertThat(all(new NdjsonItems(bytes(longest + "\n" + longest + " \n1"))))
                .containsExactly("whole 1: " + longest, "broken 2: the line is longer than", "whole 3: 1");
    }

    @Test
    void readsAnArray() throws Exception {
        assertThat(all(new ArrayItems(bytes("[{\"mm\":1.5,\"x\":{\"y\":[1]}},7,{\"mm\":[2,{}]}]"))))
                .containsExactly(
                        "whole 1: {\"mm\":1.5,\"x\":null}", "broken 2: a reading must be", "whole 3: {\"mm\":[]}");
    }

    @Test
    void whatIsSaidTwiceIsRefused() throws Exception {
        assertThat(all(new ArrayItems(bytes("[{\"mm\":8.8,\"mm\":0},{\"mm\":1}]"))))
                .containsExactly("broken 1: duplicate: mm", "whole 2: {\"mm\":1}");
        assertThat(all(new NdjsonItems(bytes("{\"mm\":8.8,\"mm\":0}\n{\"mm\":1}"))))
                .containsExactly("broken 1: the line is not JSON", "whole 2: {\"mm\":1}");
    }

    @Test
    void anArrayThatBreaksOffSaysWhere() throws Exception {
        assertThat(all(new ArrayItems(bytes("[{\"mm\":1},\n{\"mm\":2},\n{\"mm\""))))
                .containsExactly("whole 1: {\"mm\":1}", "whole 2: {\"mm\":2}", "cut 3: the JSON is invalid at line 3");
        assertThat(all(new ArrayItems(bytes("[{\"mm\":1}")))).contains("cut 2: the JSON is invalid at line 1");
        assertThat(all(new ArrayItems(bytes("[{\"mm\":1}] {}"))))
                .contains("cut 2: there is text after the array")
                .hasSize(2);
    }

    @Test
    void whatIsNoArrayIsUnusable() {
        for (String body : List.of("", "{\"mm\":1}", "gauge,at,mm")) {
            assertThatThrownBy(() -> new ArrayItems(bytes(body))).hasMessageContaining("must be a JSON array");
        }
    }

    private static List<String> csv(String text) throws IOException, BulkItems.Unusable {
        return all(new CsvItems(bytes(text)));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String item(int line, String mm) {
        return "whole %d: {\"gauge\":\"PTL07\",\"at\":\"%s\",\"mm\":\"%s\",\"period\":\"PT24H\"}"
                .formatted(line, AT, mm);
    }

    /** What is wrong is shown by the beginning of the reason, which is what people look for. */
    private static List<String> all(BulkItems items) throws IOException {
        List<String> all = new ArrayList<>();
        for (Optional<BulkItem> item = items.next(); item.isPresent(); item = items.next()) {
            all.add(words(item.get()));
        }
        return all;
    }

    private static String words(BulkItem item) {
        if (item instanceof BulkItem.Whole whole) {
            return "whole " + whole.line() + ": " + whole.json();
        }
        return item instanceof BulkItem.Broken broken
                ? "broken " + broken.line() + ": " + start(broken.reason())
                : "cut " + item.line() + ": " + start(((BulkItem.Cut) item).reason());
    }

    private static String start(String reason) {
        return List.of(
                        "the line has 5 cells,",
                        "a quote on this line is not closed",
                        "the line is not UTF-8",
                        "the line is not JSON",
                        "the line contains more than one JSON value",
                        "the line is longer than",
                        "a reading must be",
                        "the JSON is invalid at line 3",
                        "the JSON is invalid at line 1",
                        "there is text after the array")
                .stream()
                .filter(reason::startsWith)
                .findFirst()
                .orElse(reason);
    }
}
