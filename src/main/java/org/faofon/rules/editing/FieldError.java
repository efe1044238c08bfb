package org.faofon.rules.editing;

import java.util.function.Function;
import org.faofon.rules.text.RuleMessages;

/**
 * An error in one field of a rule.
 *
 * @param field where it is, as in {@code when[0].window}; empty for the whole
 * @param words the message in the given language
 */
public record FieldError(String field, Function<RuleMessages, String> words) {
    public String in(RuleMessages language) {
        return words.apply(language);
    }
}
