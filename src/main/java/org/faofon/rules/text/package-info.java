/** The texts about rules, in Thai and English. Start at {@link RuleMessages}. */
@NullMarked
package org.faofon.rules.text;

import org.jspecify.annotations.NullMarked;
