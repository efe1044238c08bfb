package org.faofon.rules.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.rules.Rule;
import org.faofon.rules.Rule.Area;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.Rule.Name;
import org.junit.jupiter.api.Test;

class RuleNameNumbersTest {
    private static final Name DAY = new Name("ฝน 24 ชม. ตั้งแต่ 90 มม.", "90 mm in 24 h");

    private static Condition condition(int hours, String mm) {
        return new Condition(Duration.ofHours(hours), null, new BigDecimal(mm), null);
    }

    private static Rule rule(Name name, Condition... when) {
        return new Rule(
                "rain",
                Hazard.HEAVY_RAIN,
                Level.WATCH,
                name,
                List.of(when),
                new Area(null, null),
                1,
                0.8,
                Duration.ofHours(3),
                null,
                true,
                "test");
    }

    @Test
    void theNameFollowsTheThreshold() {
        Rule changed = rule(DAY, condition(24, "100"));

        assertThat(RuleNameNumbers.follow(rule(DAY, condition(24, "90")), changed)
                        .name())
                .isEqualTo(new Name("ฝน 24 ชม. ตั้งแต่ 100 มม.", "100 mm in 24 h"));
    }

    @Test
    void aNumberThatEndsLikeTheOldOneIsAnotherNumber() {
        Name name = new Name("ฝน 24 ชม. ตั้งแต่ 190 มม.", "190 mm in 24 h");
        Rule changed = rule(name, condition(24, "90"));

        assertThat(RuleNameNumbers.follow(rule(name, condition(24, "190")), changed)
                        .name())
                .isEqualTo(DAY);
    }

    @Test
    void theNameFollowsTheWindow() {
        Rule changed = rule(DAY, condition(12, "90"));

        assertThat(RuleNameNumbers.follow(rule(DAY, condition(24, "90")), changed)
                        .name())
                .isEqualTo(new Name("ฝน 12 ชม. ตั้งแต่ 90 มม.", "90 mm in 12 h"));
    }

    @Test
    void aNumberOfAnotherUnitStays() {
        Name name = new Name("ฝน 24 ชม. ตั้งแต่ 24 มม.", "24 mm in 24 h");
        Rule changed = rule(name, condition(24, "30.5"));

        assertThat(RuleNameNumbers.follow(rule(name, condition(24, "24")), changed)
                        .name())
                .isEqualTo(new Name("ฝน 24 ชม. ตั้งแต่ 30.5 มม.", "30.5 mm in 24 h"));
    }

    @Test
    void numbersThatAreExchangedAreExchangedInTheName() {
        Name name =
                new Name("ฝน 48 ชม. ตั้งแต่ 135 มม. และ 24 ชม. ตั้งแต่ 100 มม.", "135 mm in 48 h and 100 mm in 24 h");
        Rule changed = rule(name, condition(48, "100"), condition(24, "135"));

        assertThat(RuleNameNumbers.follow(rule(name, condition(48, "135"), condition(24, "100")), changed)
                        .name()
                        .en())
                .isEqualTo("100 mm in 48 h and 135 mm in 24 h");
    }

    @Test
    void aNumberThatBecameTwoStays() {
        Name name = new Name("ฝน 48 ชม. และ 24 ชม. ตั้งแต่ 100 มม.", "100 mm in 48 h and in 24 h");
        Rule changed = rule(name, condition(48, "120"), condition(24, "110"));

        assertThat(RuleNameNumbers.follow(rule(name, condition(48, "100"), condition(24, "100")), changed)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void thaiDigitsFollowToo() {
        Name name = new Name("ฝน ๒๔ ชม. ตั้งแต่ ๙๐ มม.", "Heavy rain");
        Rule changed = rule(name, condition(24, "95"));

        assertThat(RuleNameNumbers.follow(rule(name, condition(24, "90")), changed)
                        .name())
                .isEqualTo(new Name("ฝน ๒๔ ชม. ตั้งแต่ 95 มม.", "Heavy rain"));
    }

    @Test
    void aNameThatTheOfficerHasWrittenStays() {
        Name own = new Name("ฝน 90 มม. แบบของเรา", "Our 90 mm");
        Rule changed = rule(own, condition(24, "100"));

        assertThat(RuleNameNumbers.follow(rule(DAY, condition(24, "90")), changed)
                        .name())
                .isEqualTo(own);
    }
}
