package org.faofon.network.siting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeLocation;
import org.faofon.network.GeoPoint;

/**
 * Which siting card of a gauge holds when. A card holds from the day of its survey until a newer survey, or until the gauge
 * moves: what surrounded it there says nothing of where it stands now. Days are those of the province; a survey on the day of a
 * move is one of the new place.
 *
 * @param cards finished ones, by the date of the survey; of one date the last is valid
 * @param moves the days on which the gauge was put elsewhere
 */
public record SitingHistory(List<SitingCard> cards, List<LocalDate> moves) {
    private static final Comparator<SitingCard> BY_SURVEY =
            Comparator.comparing((SitingCard card) -> card.survey().date()).thenComparing(SitingCard::id);

    public static final SitingHistory NONE = new SitingHistory(List.of(), List.of());

    public SitingHistory {
        cards = cards.stream().sorted(BY_SURVEY).toList();
        moves = List.copyOf(moves);
    }

    /**
     * The history of a gauge.
     *
     * @param locations of the gauge by date; of one date the last is valid
     */
    public static SitingHistory of(List<SitingCard> cards, List<GaugeLocation> locations) {
        TreeMap<Instant, GeoPoint> places = new TreeMap<>();
        locations.forEach(location -> places.put(location.validFrom, location.position()));
        List<LocalDate> moves = new ArrayList<>();
        Optional<GeoPoint> before = Optional.empty();
        for (Map.Entry<Instant, GeoPoint> each : places.entrySet()) {
            if (before.filter(old -> !isSamePlace(old, each.getValue())).isPresent()) {
                moves.add(dayOf(each.getKey()));
            }
            before = Optional.of(each.getValue());
        }
        return new SitingHistory(cards, moves);
    }

    /** A corrected elevation is no move. */
    private static boolean isSamePlace(GeoPoint one, GeoPoint other) {
        return one.latitude() == other.latitude() && one.longitude() == other.longitude();
    }

    public static LocalDate dayOf(Instant time) {
        return time.atZone(RainDayTime.BANGKOK).toLocalDate();
    }

    /** The card that holds on that day. */
    public Optional<SitingCard> validOn(LocalDate day) {
        return validDuring(day, day);
    }

    /** The card that holds from the first of those days until the end of the last. */
    public Optional<SitingCard> validDuring(LocalDate first, LocalDate last) {
        return latestOf(first).filter(card -> !hasMoved(card.survey().date(), last));
    }

    /** The last survey until that day, also of another place. */
    public Optional<SitingCard> latestOf(LocalDate day) {
        return cards.stream().filter(card -> !card.survey().date().isAfter(day)).reduce((one, later) -> later);
    }

    private boolean hasMoved(LocalDate after, LocalDate until) {
        return moves.stream().anyMatch(move -> move.isAfter(after) && !move.isAfter(until));
    }

    /** Since when the gauge stands where it stands on that day; empty if it never moved before. */
    public Optional<LocalDate> standsSince(LocalDate day) {
        return moves.stream().filter(move -> !move.isAfter(day)).reduce((one, later) -> later);
    }
}
