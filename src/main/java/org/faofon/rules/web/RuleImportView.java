package org.faofon.rules.web;

import java.util.List;
import org.faofon.rules.editing.LevelOrderWarning;
import org.faofon.rules.editing.RuleImport;
import org.faofon.rules.editing.RuleImport.Effect;
import org.faofon.rules.editing.RuleImport.Line;

/**
 * What an import would do, for its page.
 *
 * @param lines the rules that would get a new version
 * @param warnings what would be out of order among the levels
 * @param agreement what the officer agrees to with the button
 */
record RuleImportView(
        long added,
        long changed,
        long same,
        long kept,
        List<Line> lines,
        List<LevelOrderWarning> warnings,
        String agreement) {
    static RuleImportView of(RuleImport plan) {
        return new RuleImportView(
                plan.count(Effect.NEW),
                plan.count(Effect.CHANGED),
                plan.count(Effect.UNCHANGED),
                plan.count(Effect.KEPT),
                plan.written(),
                plan.warnings(),
                plan.agreement());
    }
}
