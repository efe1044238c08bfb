package org.faofon.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.network.siting.SitingCard;
import org.faofon.network.siting.SitingClass;
import org.faofon.network.siting.SitingHistory;
import org.faofon.network.siting.SitingHistoryReader;

/** What pages say of the place of a gauge. */
@Named("gaugeSiting")
@Singleton
public class GaugeSiting {
    private final GaugeRegistry network;
    private final SitingHistoryReader histories;
    private final NetworkClock clock;

    GaugeSiting(GaugeRegistry network, SitingHistoryReader histories, NetworkClock clock) {
        this.network = network;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * The card that holds today.
     *
     * @param card whether there is one
     * @param number the siting class; 0 if there is none
     * @param surveyed the day of the survey; of no meaning without a card
     */
    public record Place(boolean card, int number, LocalDate surveyed) {
        private static final Place UNKNOWN = new Place(false, 0, LocalDate.EPOCH);

        static Place of(SitingCard card) {
            return new Place(
                    true,
                    card.sitingClass().map(SitingClass::number).orElse(0),
                    card.survey().date());
        }
    }

    public Place of(String gauge) {
        Optional<SitingCard> card = network.findGauge(gauge)
                .flatMap(known -> histories.findValid(known, SitingHistory.dayOf(clock.instant())));
        return card.map(Place::of).orElse(Place.UNKNOWN);
    }
}
