package org.faofon.rules.web;

import java.time.LocalDate;
import java.util.List;
import org.faofon.rules.editing.LevelOrderWarning;
import org.faofon.rules.editing.RuleView;

/**
 * The content of the page of all rules.
 *
 * @param warnings what is out of order among the levels
 * @param offered how many rules the defaults of this version would change
 * @param from the start of the period for the frequency count
 */
record RuleListView(
        List<RuleView.Version> rules,
        List<LevelOrderWarning> warnings,
        int offered,
        List<BacktestView> backtests,
        LocalDate from,
        LocalDate to) {}
