package org.faofon.rules.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.faofon.common.time.RainDayTime;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleChange;

/**
 * A rule with its version number.
 *
 * @param warnings what is out of order among the levels of its hazard, if it has just been written; otherwise empty
 */
public record RuleView(
        int version,
        @JsonUnwrapped Rule rule,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LevelOrderWarning> warnings) {
    public static RuleView of(RuleChange change) {
        return of(change, List.of());
    }

    public static RuleView of(RuleChange change, List<LevelOrderWarning> warnings) {
        return new RuleView(change.version(), change.rule(), warnings);
    }

    /**
     * A version of a rule, for officers.
     *
     * @param changed the fields that differ from the previous version; all of them in the first
     */
    public record Version(int version, String changedBy, OffsetDateTime changedAt, List<String> changed, Rule rule) {
        public static List<Version> of(List<RuleChange> newestFirst) {
            List<Version> versions = new ArrayList<>();
            for (int i = 0; i < newestFirst.size(); i++) {
                RuleChange change = newestFirst.get(i);
                Optional<Rule> before = i + 1 < newestFirst.size()
                        ? Optional.of(newestFirst.get(i + 1).rule())
                        : Optional.empty();
                versions.add(new Version(
                        change.version(),
                        change.changedBy(),
                        local(change),
                        differing(before, change.rule()),
                        change.rule()));
            }
            return versions;
        }

        private static OffsetDateTime local(RuleChange change) {
            return change.changedAt()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .atZone(RainDayTime.BANGKOK)
                    .toOffsetDateTime();
        }
    }

    /** A field of a rule, by its public name. */
    private record Field(String name, Function<Rule, Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("hazard", Rule::hazard),
            new Field("level", Rule::level),
            new Field("name", Rule::name),
            new Field("when", Rule::when),
            new Field("area", Rule::area),
            new Field("upstream", rule -> Optional.ofNullable(rule.upstream())),
            new Field("minGauges", Rule::minGauges),
            new Field("clearBelow", Rule::clearBelow),
            new Field("hold", Rule::hold),
            new Field("confirm", rule -> Optional.ofNullable(rule.confirm())),
            new Field("enabled", Rule::enabled),
            new Field("source", Rule::source));

    /** The names of the fields that differ from the previous version. */
    static List<String> differing(Optional<Rule> before, Rule after) {
        return FIELDS.stream()
                .filter(field ->
                        before.isEmpty() || !Objects.equals(field.value.apply(before.get()), field.value.apply(after)))
                .map(Field::name)
                .toList();
    }
}
