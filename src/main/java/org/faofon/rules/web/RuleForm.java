package org.faofon.rules.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.faofon.common.text.ThaiDigits;
import org.faofon.rules.editing.FieldError;
import org.faofon.rules.editing.RuleReader;
import org.faofon.rules.text.RuleMessages;

/**
 * A rule as the fields of a form, and back: the officer's input is shown again, with the errors beside it.
 *
 * @param values the value of each field
 * @param faults the errors, by the field's name in the form
 */
public record RuleForm(Map<String, List<String>> values, Map<String, String> faults) {
    /** The number of windows in the form; the curve and the soil water index are separate. */
    static final int ROWS = RuleReader.MOST_CONDITIONS - 1;

    private static final int INT_DIGITS = 9;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** One window of the form. */
    public record Row(
            int number,
            String name,
            String window,
            String unit,
            String mm,
            String ago,
            String agoUnit,
            String fault,
            boolean used) {
        public String unitName() {
            return name + "unit";
        }

        public String agoUnitName() {
            return name + "agoUnit";
        }
    }

    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean wrong() {
        return !faults.isEmpty();
    }

    public boolean isNew() {
        return value("version").equals("0");
    }

    public boolean curved() {
        return !value("alpha").isBlank() || !fault("curve").isEmpty();
    }

    public boolean soaked() {
        return !value("soilWater").isBlank() || !fault("soilWater").isEmpty();
    }

    /** Whether its rain falls elsewhere than where it warns. */
    public boolean rainsElsewhere() {
        return !values.getOrDefault("rainIn", List.of()).isEmpty()
                || !value("lagFrom").isBlank()
                || !value("lagTo").isBlank()
                || !fault("upstream").isEmpty();
    }

    public List<Row> rows() {
        return IntStream.range(0, ROWS).mapToObj(this::row).toList();
    }

    private Row row(int i) {
        String name = "w" + i;
        String window = value(name + "window");
        String mm = value(name + "mm");
        return new Row(
                i + 1,
                name,
                window,
                value(name + "unit"),
                mm,
                value(name + "ago"),
                value(name + "agoUnit"),
                fault(name),
                i == 0 || !window.isBlank() || !mm.isBlank());
    }

    /** The same with that value in a field. */
    RuleForm with(String field, String value) {
        Map<String, List<String>> others = new HashMap<>(values);
        others.put(field, List.of(value));
        return new RuleForm(others, faults);
    }

    /** The same with the errors, in that language. */
    RuleForm withFaults(List<FieldError> found, RuleMessages language) {
        Map<String, String> words = new HashMap<>();
        List<String> places = usedPlaces();
        for (FieldError fault : found) {
            words.merge(place(fault.field(), places), fault.in(language), (one, other) -> one + "; " + other);
        }
        return new RuleForm(values, words);
    }

    private static String place(String field, List<String> places) {
        if (field.startsWith("when[")) {
            return places.get(Integer.parseInt(field.substring(5, field.indexOf(']'))));
        }
        return field.contains(".") && !field.startsWith("name.") ? field.substring(0, field.indexOf('.')) : field;
    }

    /** The indexes of the conditions of {@link #toJson}, in their order. */
    private List<String> usedPlaces() {
        List<String> places = new ArrayList<>(rows().stream()
                .filter(row -> !row.window.isBlank() || !row.mm.isBlank())
                .map(Row::name)
                .toList());
        if (!value("alpha").isBlank()) {
            places.add("curve");
        }
        if (!value("soilWater").isBlank()) {
            places.add("soilWater");
        }
        return places;
    }

    /** The rule as a program would write it, valid or not. */
    JsonNode toJson() {
        ObjectNode rule = JSON.objectNode();
        rule.put("code", value("code").strip());
        rule.put("hazard", value("hazard"));
        rule.put("level", value("level"));
        rule.set("name", JSON.objectNode().put("th", value("name.th")).put("en", value("name.en")));
        rule.set("when", conditions());
        rule.set("area", area());
        if (rainsElsewhere()) {
            rule.set("upstream", upstream());
        }
        rule.set("minGauges", number(value("minGauges")));
        rule.set("clearBelow", percent(value("clearBelow")));
        rule.put("hold", DurationField.iso(value("hold"), value("holdUnit")));
        if (!value("confirm").isBlank()) {
            String timeout = DurationField.iso(value("confirm"), "m");
            rule.set("confirm", JSON.objectNode().put("by", "OFFICER").put("timeout", timeout));
        }
        rule.put("enabled", has("enabled", "yes"));
        rule.put("source", value("source"));
        return rule;
    }

    private ArrayNode conditions() {
        ArrayNode when = JSON.arrayNode();
        for (Row row : rows()) {
            if (!row.window.isBlank() || !row.mm.isBlank()) {
                ObjectNode condition = JSON.objectNode();
                condition.put("window", DurationField.iso(row.window, row.unit));
                condition.set("atLeastMm", number(row.mm));
                ago(condition, row.ago, row.agoUnit);
                when.add(condition);
            }
        }
        if (!value("alpha").isBlank()) {
            ObjectNode curve = JSON.objectNode();
            curve.set("alpha", number(value("alpha")));
            curve.set("beta", number(value("beta")));
            curve.put("from", DurationField.iso(value("curveFrom"), "h"));
            curve.put("to", DurationField.iso(value("curveTo"), "h"));
            when.add(JSON.objectNode().set("curve", curve));
        }
        if (!value("soilWater").isBlank()) {
            ObjectNode index = JSON.objectNode();
            index.set("atLeastMm", number(value("soilWater")));
            when.add(JSON.objectNode().set("soilWaterIndex", index));
        }
        return when;
    }

    private static void ago(ObjectNode condition, String ago, String unit) {
        if (!ago.isBlank()) {
            condition.put("endingAgo", DurationField.iso(ago, unit));
        }
    }

    private ObjectNode upstream() {
        ObjectNode upstream = JSON.objectNode();
        ArrayNode districts = upstream.putObject("rainIn").putArray("districts");
        values.getOrDefault("rainIn", List.of()).forEach(districts::add);
        ObjectNode lag = upstream.putObject("lag");
        lag.put("from", DurationField.iso(value("lagFrom"), "h"));
        lag.put("to", DurationField.iso(value("lagTo"), "h"));
        if (!value("riverTh").isBlank() || !value("riverEn").isBlank()) {
            upstream.putObject("river").put("th", value("riverTh")).put("en", value("riverEn"));
        }
        return upstream;
    }

    private ObjectNode area() {
        ObjectNode area = JSON.objectNode();
        String where = value("area");
        if (where.equals("DISTRICTS")) {
            ArrayNode districts = area.putArray("districts");
            values.getOrDefault("districts", List.of()).forEach(districts::add);
        } else if (!where.isEmpty() && !where.equals("ALL")) {
            area.put("zone", where);
        }
        return area;
    }

    /** A number, or the text if it is not one, so that the parser reports the error. */
    private static JsonNode number(String text) {
        return parsed(text)
                .map(number -> number.scale() <= 0 && number.precision() <= INT_DIGITS
                        ? JSON.numberNode(number.intValueExact())
                        : (JsonNode) JSON.numberNode(number))
                .orElseGet(() -> JSON.textNode(text));
    }

    private static JsonNode percent(String text) {
        return parsed(text)
                .<JsonNode>map(share -> JSON.numberNode(share.movePointLeft(2)))
                .orElseGet(() -> JSON.textNode(text));
    }

    private static Optional<BigDecimal> parsed(String text) {
        try {
            BigDecimal number = ThaiDigits.parse(text);
            return Optional.of(number.scale() <= 0 ? number.setScale(0) : number);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
