/**
 * How officers change rules. JSON or a form comes in, a checked rule or faults by field go out; every version is kept. Start at
 * {@link RuleService}.
 */
@NullMarked
package org.faofon.rules.editing;

import org.jspecify.annotations.NullMarked;
