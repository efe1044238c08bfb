package org.faofon.rules.editing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faofon.common.text.ThaiDigits;
import org.faofon.rules.Rule;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.Rule.SoilWaterIndex;

/**
 * Makes the name of a rule follow its numbers: "90 mm in 24 h" that is changed to 100 mm is called "100 mm in 24 h". A name
 * that the officer has changed stays as it was written.
 */
public final class RuleNameNumbers {
    /** A number with its unit: millimetres, hours or days. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.–-])([\\d๐-๙]+(?:\\.[\\d๐-๙]+)?)(\\s*)(มม|mm|ชม|ชั่วโมง|h(?![a-z])|hours?|วัน|d(?![a-z])|days?)");

    private static final Duration DAY = Duration.ofDays(1);

    private RuleNameNumbers() {}

    /** The changed rule, with names that follow its numbers. */
    public static Rule follow(Rule standing, Rule changed) {
        Map<String, String> numbers = changes(standing.when(), changed.when());
        if (numbers.isEmpty()) {
            return changed;
        }
        Rule.Name was = standing.name();
        Rule.Name is = changed.name();
        return changed.named(new Rule.Name(
                is.th().equals(was.th()) ? follow(is.th(), numbers) : is.th(),
                is.en().equals(was.en()) ? follow(is.en(), numbers) : is.en()));
    }

    private static String follow(String name, Map<String, String> numbers) {
        return NUMBER.matcher(name).replaceAll(found -> {
            String number = plain(ThaiDigits.parse(found.group(1)));
            String next = numbers.get(unit(found.group(3)) + number);
            return next == null ? found.group() : next + found.group(2) + found.group(3);
        });
    }

    private static String unit(String word) {
        return switch (word.charAt(0)) {
            case 'ม', 'm' -> "mm";
            case 'ช', 'h' -> "h";
            default -> "d";
        };
    }

    /** From each old number with its unit to the new one; a number that became two is not in it. */
    private static Map<String, String> changes(List<Condition> before, List<Condition> after) {
        Map<String, String> changes = new HashMap<>();
        if (before.size() != after.size()) {
            return changes;
        }
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            put(all, "mm", mm(before.get(i)), mm(after.get(i)));
            put(all, "h", whole(before.get(i), Duration.ofHours(1)), whole(after.get(i), Duration.ofHours(1)));
            put(all, "d", whole(before.get(i), DAY), whole(after.get(i), DAY));
        }
        all.forEach((old, next) -> {
            if (!next.isEmpty() && !old.replaceFirst("^[a-z]+", "").equals(next)) {
                changes.put(old, next);
            }
        });
        return changes;
    }

    private static void put(Map<String, String> all, String unit, Optional<String> old, Optional<String> next) {
        if (old.isPresent() && next.isPresent()) {
            all.merge(unit + old.get(), next.get(), (one, other) -> one.equals(other) ? one : "");
        }
    }

    private static Optional<String> mm(Condition condition) {
        return Optional.ofNullable(condition.atLeastMm())
                .or(() -> Optional.ofNullable(condition.soilWaterIndex()).map(SoilWaterIndex::atLeastMm))
                .map(RuleNameNumbers::plain);
    }

    private static Optional<String> whole(Condition condition, Duration unit) {
        return Optional.ofNullable(condition.window())
                .filter(window -> window.toSeconds() % unit.toSeconds() == 0)
                .map(window -> Long.toString(window.dividedBy(unit)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
