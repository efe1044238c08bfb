package org.faofon.rules;

import java.util.function.Function;

/**
 * What is wrong with one field of a rule that somebody has written.
 *
 * @param field where it is, as in {@code when[0].window}; empty for the whole
 * @param words says what is wrong in the language that it is given
 */
record Fault(String field, Function<RuleMessages, String> words) {
    String in(RuleMessages language) {
        return words.apply(language);
    }
}
