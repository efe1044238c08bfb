package org.faofon.sim.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyChecksTest {
    private static final String GROUP = "C4af4980629b1f0f5a0d9c1e2b3a4c5d6";
    private static final String GOOD_FLEX = """
            {"type":"flex","altText":"[ระดับ 2 เตือนภัย] ฝน 24 ชม. 128 มม.","contents":{
              "type":"bubble","size":"mega",
              "styles":{"header":{"backgroundColor":"#D32F2F"}},
              "header":{"type":"box","layout":"vertical","contents":[
                {"type":"text","text":"เตือนภัย","color":"#FFFFFF","weight":"bold","size":"lg"}]},
              "body":{"type":"box","layout":"vertical","spacing":"md","paddingAll":"12px","contents":[
                {"type":"text","text":"อ.ศรีนครินทร์","wrap":true},
                {"type":"separator","margin":"md","color":"#CCCCCC"},
                {"type":"box","layout":"baseline","contents":[
                  {"type":"text","contents":[{"type":"span","text":"128 มม.","color":"#D32F2FFF"}]}]}]},
              "footer":{"type":"box","layout":"vertical","contents":[
                {"type":"button","style":"primary","color":"#00796B","action":
                  {"type":"uri","label":"ดูแผนที่","uri":"https://faofon.example/"}}]}}}
            """;

    @Test
    void takesAWarningThatIsInOrder() {
        assertEquals(List.of(), push(GROUP, GOOD_FLEX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "group-1", "c4af4980629b1f0f5a0d9c1e2b3a4c5d6", "C4af4980629"})
    void wantsAReceiverThatLineKnows(String receiver) {
        assertEquals("to", push(receiver, GOOD_FLEX).get(0).property());
    }

    @Test
    void takesFiveMessagesAndNotSix() {
        String text = "{\"type\":\"text\",\"text\":\"ฝน\"}";
        assertEquals(
                0,
                push(GROUP, String.join(",", List.of(text, text, text, text, text)))
                        .size());
        assertEquals(
                "messages",
                push(GROUP, String.join(",", List.of(text, text, text, text, text, text)))
                        .get(0)
                        .property());
        assertEquals("messages", push(GROUP, "").get(0).property());
    }

    @Test
    void takesTextsOfFiveThousandUnitsAndNotOneMore() {
        assertEquals(0, push(GROUP, text("ฝ".repeat(5_000))).size());
        assertEquals(
                "messages[0].text", push(GROUP, text("ฝ".repeat(5_001))).get(0).property());
        // A character outside the basic plane counts as two.
        assertEquals(1, push(GROUP, text("🌧".repeat(2_501))).size());
    }

    @Test
    void takesAltTextsOfFifteenHundredUnitsAndNotOneMore() {
        String alt = "[ระดับ 2 เตือนภัย] ฝน 24 ชม. 128 มม.";
        assertEquals(0, push(GROUP, GOOD_FLEX.replace(alt, "ฝ".repeat(1_500))).size());
        assertEquals(
                "messages[0].altText",
                push(GROUP, GOOD_FLEX.replace(alt, "ฝ".repeat(1_501))).get(0).property());
    }

    @Test
    void refusesABubbleOfMoreThanThirtyKilobytes() {
        String filled = GOOD_FLEX.replace("อ.ศรีนครินทร์", "ฝ".repeat(10_300));
        assertEquals("messages[0].contents", push(GROUP, filled).get(0).property());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"text\":\"อ.ศรีนครินทร์\" | \"text\":\" \" | messages[0].contents.body.contents[0].text",
                "\"type\":\"separator\" | \"type\":\"line\" | messages[0].contents.body.contents[1].type",
                "#FFFFFF | white | messages[0].contents.header.contents[0].color",
                "#D32F2FFF | #D32 | messages[0].contents.body.contents[2].contents[0].contents[0].color",
                "#D32F2F\"}} | red\"}} | messages[0].contents.styles.header.backgroundColor",
                "\"layout\":\"baseline\" | \"layout\":\"diagonal\" | messages[0].contents.body.contents[2].layout",
                "\"size\":\"mega\" | \"size\":\"huge\" | messages[0].contents.size",
                "\"size\":\"lg\" | \"size\":\"big\" | messages[0].contents.header.contents[0].size",
                "\"spacing\":\"md\" | \"spacing\":\"wide\" | messages[0].contents.body.spacing",
                "https://faofon.example/ | faofon.example | messages[0].contents.footer.contents[0].action.uri",
                "\"label\":\"ดูแผนที่\", | '' | messages[0].contents.footer.contents[0].action.label",
                "\"type\":\"bubble\" | \"type\":\"balloon\" | messages[0].contents.type",
                "\"header\":{\"type\":\"box\" | \"heading\":{\"type\":\"box\" | messages[0].contents.heading",
                "\"type\":\"flex\" | \"type\":\"poster\" | messages[0].type"
            })
    void namesWhatIsWrongInAFlexMessage(String right, String wrong, String property) {
        List<String> found = push(GROUP, GOOD_FLEX.replace(right, wrong)).stream()
                .map(Complaint::property)
                .toList();
        assertEquals(List.of(property), found);
    }

    private static String text(String text) {
        return "{\"type\":\"text\",\"text\":\"" + text + "\"}";
    }

    private static List<Complaint> push(String receiver, String messages) {
        return BodyChecks.ofPush(parse("{\"to\":\"" + receiver + "\",\"messages\":[" + messages + "]}"));
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException fault) {
            throw new AssertionError(json, fault);
        }
    }
}
