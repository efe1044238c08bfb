package org.faofon.rules.editing;

import java.util.function.Function;
import org.faofon.rules.text.RuleMessages;

/**
 * What is wrong with one field of a rule that somebody has written.
 *
 * @param field where it is, as in {@code when[0].window}; empty for the whole
 * @param words says what is wrong in the language that it is given
 */
public record FieldError(String field, Function<RuleMessages, String> words) {
    public String in(RuleMessages language) {
        return words.apply(language);
    }
}
