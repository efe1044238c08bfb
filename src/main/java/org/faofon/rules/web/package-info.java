/**
 * The API and the pages about rules, backtests and verification. Start at {@link RulesResource}.
 */
@NullMarked
package org.faofon.rules.web;

import org.jspecify.annotations.NullMarked;
