package org.faofon.rules.editing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleChange;

/**
 * What the import of a file of rules has done, or would do.
 *
 * @param warnings what is then out of order among the levels of the imported hazards
 */
public record RuleImport(
        boolean dryRun,
        List<Line> rules,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LevelOrderWarning> warnings) {
    /** What an import does to one rule. */
    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED,
        /** It is not in the file, and stays unchanged. */
        KEPT
    }

    /**
     * One rule of an import.
     *
     * @param version its version afterwards
     * @param changed the fields that differ
     */
    public record Line(
            String code,
            Effect effect,
            int version,
            List<String> changed,
            @JsonIgnore Rule rule) {
        /** Whether the rule gets a new version. */
        boolean writes() {
            return effect == Effect.NEW || effect == Effect.CHANGED;
        }
    }

    public static RuleImport of(
            List<Rule> incoming, List<RuleChange> standing, boolean dryRun, List<LevelOrderWarning> warnings) {
        Map<String, RuleChange> known = standing.stream()
                .collect(Collectors.toMap(change -> change.rule().code(), Function.identity()));
        List<Line> lines = new ArrayList<>();
        incoming.forEach(rule -> lines.add(line(rule, Optional.ofNullable(known.get(rule.code())))));
        Set<String> brought = incoming.stream().map(Rule::code).collect(Collectors.toSet());
        standing.stream()
                .filter(change -> !brought.contains(change.rule().code()))
                .forEach(change -> lines.add(
                        new Line(change.rule().code(), Effect.KEPT, change.version(), List.of(), change.rule())));
        return new RuleImport(dryRun, List.copyOf(lines), warnings);
    }

    private static Line line(Rule rule, Optional<RuleChange> standing) {
        if (standing.isEmpty()) {
            return new Line(rule.code(), Effect.NEW, 1, List.of(), rule);
        }
        int version = standing.get().version();
        List<String> changed = RuleView.differing(standing.map(RuleChange::rule), rule);
        return changed.isEmpty()
                ? new Line(rule.code(), Effect.UNCHANGED, version, changed, rule)
                : new Line(rule.code(), Effect.CHANGED, version + 1, changed, rule);
    }

    /** The rules that get a new version. */
    public List<Line> written() {
        return rules.stream().filter(Line::writes).toList();
    }

    public long count(Effect effect) {
        return rules.stream().filter(line -> line.effect == effect).count();
    }

    /** The same as long as the import would write the same versions: what an officer has agreed to. */
    public String agreement() {
        return written().stream().map(line -> line.code + "=" + line.version).collect(Collectors.joining(" "));
    }
}
