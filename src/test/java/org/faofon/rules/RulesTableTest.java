package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.Rule.Confirm;
import org.faofon.rules.Rule.Curve;
import org.junit.jupiter.api.Test;

/** The table of docs/rules.md says what the default rules say. */
class RulesTableTest {
    @Test
    void theDocumentedDefaultRulesAreTheDefaultRules() throws IOException {
        List<Rule> rules = Rules.defaults();
        List<String> documented = Files.readAllLines(Path.of("docs", "rules.md")).stream()
                .filter(line -> line.startsWith("| `") && line.contains(" mm"))
                .filter(line -> line.contains("WATCH") || line.contains("WARNING") || line.contains("EMERGENCY"))
                .toList();

        assertThat(documented)
                .isEqualTo(rules.stream().map(RulesTableTest::line).toList());
        assertThat(rules)
                .allMatch(rule -> rule.minGauges() == 1
                        && rule.clearBelow() == 0.8
                        && rule.hold().toHours() == 3);
    }

    @Test
    void theDocumentedFrequenciesAreThoseOfTheProgram() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("docs", "rules.md")).stream()
                .filter(line -> line.endsWith("| measured |") || line.endsWith("| assumed |"))
                .toList();

        assertThat(documented)
                .isEqualTo(Rules.defaultFrequencies().stream()
                        .map(known -> "| `%s` | %s | %s | %s |"
                                .formatted(
                                        known.code(),
                                        known.gaugeYear().stripTrailingZeros().toPlainString(),
                                        known.districtYear()
                                                .stripTrailingZeros()
                                                .toPlainString(),
                                        known.measured() ? "measured" : "assumed"))
                        .toList());
    }

    private static String line(Rule rule) {
        Confirm confirm = rule.confirm();
        String waits =
                confirm == null ? "" : ", an officer has " + confirm.timeout().toMinutes() + " min";
        Object zone = rule.area().zone();
        return "| `%s` | %s | %d %s%s | %s | %s | %s |"
                .formatted(
                        rule.code(),
                        rule.hazard(),
                        rule.level().number(),
                        rule.level(),
                        waits,
                        zone == null ? "everywhere" : zone,
                        rule.when().stream().map(RulesTableTest::words).collect(Collectors.joining("; and ")),
                        rule.source());
    }

    private static String words(Condition condition) {
        Curve curve = condition.curve();
        if (curve != null) {
            return "curve %s · D^%s mm/h, %d h to %d h"
                    .formatted(
                            curve.alpha(),
                            curve.beta(),
                            curve.from().toHours(),
                            curve.to().toHours());
        }
        String before = condition.ago().isZero()
                ? ""
                : " before the last " + condition.ago().toHours() + " h";
        return "%d h%s ≥ %s mm"
                .formatted(Objects.requireNonNull(condition.window()).toHours(), before, condition.atLeastMm());
    }
}
