/**
 * How officers change rules. Input: JSON or a form. Output: a validated rule, or errors by field; every version is
 * kept. Start at {@link RuleService}.
 */
@NullMarked
package org.faofon.rules.editing;

import org.jspecify.annotations.NullMarked;
