package org.faofon.web.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Level;
import org.jspecify.annotations.Nullable;

/**
 * The districts of the province.
 *
 * @param districts the worst first
 */
public record ProvinceOverview(List<DistrictOverview> districts) {
    private static final int MOST_NAMED = 4;

    public ProvinceOverview {
        districts = List.copyOf(districts);
    }

    public Optional<DistrictOverview> find(String code) {
        return districts.stream()
                .filter(overview -> overview.district().code().equals(code))
                .findFirst();
    }

    /** The same by their codes, for choosing one. */
    public List<DistrictOverview> byCode() {
        return districts.stream()
                .sorted(Comparator.comparing(overview -> overview.district().code()))
                .toList();
    }

    /** How many districts have a warning. */
    public int warned() {
        return (int) districts.stream().filter(overview -> overview.level() > 0).count();
    }

    /** The highest level in force anywhere, 1 to 3; 0 without a warning. */
    public int level() {
        return districts.stream().mapToInt(DistrictOverview::level).max().orElse(0);
    }

    /** The level of {@link #level()}; null without a warning. */
    public @Nullable Level worstLevel() {
        return level() == 0 ? null : Level.ofNumber(level());
    }

    /** The districts with the highest level, if they are few enough to name them in one line; none without a warning. */
    public List<DistrictOverview> worst() {
        List<DistrictOverview> worst = districts.stream()
                .filter(overview -> level() > 0 && overview.level() == level())
                .toList();
        return worst.size() <= MOST_NAMED ? worst : List.of();
    }

    /** How many districts nobody measures now. */
    public int unseen() {
        return (int) districts.stream()
                .filter(overview -> overview.sight() == DistrictOverview.Sight.NOBODY)
                .count();
    }
}
