package org.faofon.sources.observations;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faofon.official.gauges.GuestStation;
import org.faofon.official.gauges.GuestValue;

/**
 * What an answer says.
 *
 * @param elsewhere rows that are far away, old or without a value
 * @param refused how many rows were refused, and why
 */
public record Observations(
        List<GuestStation> stations, List<GuestValue> values, int elsewhere, Map<Refusal, Integer> refused) {
    public int refusedRows() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** FUTURE=2 ABSURD=1 */
    public String refusals() {
        return refused.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
