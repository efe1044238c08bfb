package org.faofon.rules;

import java.util.List;
import org.faofon.rules.LevelOrder.Disorder;

/**
 * What an officer is told of levels that are out of order, in both languages.
 *
 * @param rule the code of the rule of the higher level
 * @param districts where, by their codes
 */
public record OrderWarning(String rule, LevelOrder.Kind kind, List<String> districts, String detail, String detailTh) {
    static OrderWarning of(Disorder disorder) {
        return new OrderWarning(
                disorder.rule().code(),
                disorder.kind(),
                disorder.districts(),
                words(disorder, RuleLanguage.english()),
                words(disorder, RuleLanguage.thai()));
    }

    static String words(Disorder disorder, RuleMessages language) {
        String code = disorder.rule().code();
        int level = disorder.rule().level().number();
        String lower = String.join(", ", disorder.lower());
        return switch (disorder.kind()) {
            case NO_LOWER_RULE -> language.orderNoLower(code, level);
            case NOT_PROVEN -> language.orderNotProven(code, level, lower);
            case NEVER_LOWER_FIRST -> language.orderNever(code, level, lower);
        };
    }
}
