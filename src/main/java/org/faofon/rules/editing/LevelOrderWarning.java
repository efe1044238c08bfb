package org.faofon.rules.editing;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.rules.LevelOrder;
import org.faofon.rules.LevelOrder.Disorder;
import org.faofon.rules.Rule;
import org.faofon.rules.text.RuleMessages;
import org.faofon.rules.text.RuleMessagesByLanguage;

/**
 * A warning about levels that are out of order, in both languages.
 *
 * @param rule the code of the rule of the higher level
 * @param districts where, by their codes
 */
@Schema(name = "OrderWarning")
public record LevelOrderWarning(
        String rule, LevelOrder.Kind kind, List<String> districts, String detail, String detailTh) {
    static LevelOrderWarning of(Disorder disorder) {
        return new LevelOrderWarning(
                disorder.rule().code(),
                disorder.kind(),
                disorder.districts(),
                words(disorder, RuleMessagesByLanguage.english()),
                words(disorder, RuleMessagesByLanguage.thai()));
    }

    static String words(Disorder disorder, RuleMessages language) {
        String rule = named(disorder.rule(), language);
        int level = disorder.rule().level().number();
        String lower =
                disorder.lower().stream().map(each -> named(each, language)).collect(Collectors.joining(", "));
        return switch (disorder.kind()) {
            case NO_LOWER_RULE -> language.orderNoLower(rule, level);
            case NOT_PROVEN -> language.orderNotProven(rule, level, lower);
            case NEVER_LOWER_FIRST -> language.orderNever(rule, level, lower);
        };
    }

    private static String named(Rule rule, RuleMessages language) {
        return language.orderRule(rule.name().th(), rule.name().en(), rule.code());
    }
}
