package org.faofon.rules.editing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.rules.LevelOrder;
import org.faofon.rules.LevelOrder.Disorder;
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
