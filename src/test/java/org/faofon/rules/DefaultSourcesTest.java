package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.faofon.rules.text.RuleMessages;
import org.faofon.support.PlainBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages say where a default rule comes from in both languages. */
class DefaultSourcesTest {
    private static final RuleMessages THAI = PlainBundle.of(RuleMessages.class, Locale.forLanguageTag("th"));
    private static final RuleMessages ENGLISH = PlainBundle.of(RuleMessages.class, Locale.ENGLISH);

    static Stream<Rule> defaults() {
        return Stream.concat(Rules.defaults().stream(), Rules.rivers().stream());
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void everyDefaultRuleHasItsSourceInThai(Rule rule) {
        assertThat(THAI.defaultSource(rule.code())).containsPattern("[ก-๙]");
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void theEnglishTextIsThatOfTheRule(Rule rule) {
        assertThat(ENGLISH.defaultSource(rule.code()).replace('’', '\'')).isEqualTo(rule.source());
    }
}
