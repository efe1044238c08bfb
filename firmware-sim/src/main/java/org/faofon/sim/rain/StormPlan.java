package org.faofon.sim.rain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The weather of a simulation: the same plan is the same rain at each place and minute.
 *
 * @param wettestMm the total rain of the model at the wettest automatic gauge; 0 for none
 * @param cells cells at chosen places and times, besides the model
 */
public record StormPlan(StormModel model, long seed, Instant start, double wettestMm, List<LocalCell> cells) {
    public StormPlan {
        cells = List.copyOf(cells);
        if (!(wettestMm >= 0) || wettestMm > model.mostMm()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the storm \"%s\" must bring 0 to %.0f mm, but was %s",
                    model.word(),
                    model.mostMm(),
                    wettestMm));
        }
    }

    public static StormPlan of(StormModel model, long seed, Instant start, double wettestMm) {
        return new StormPlan(model, seed, start, wettestMm, List.of());
    }
}
