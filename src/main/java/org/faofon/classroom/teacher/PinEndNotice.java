package org.faofon.classroom.teacher;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.faofon.network.NetworkClock;
import org.faofon.schools.SchoolPinRepository;
import org.faofon.schools.SchoolRole;
import org.jspecify.annotations.Nullable;

/** Tells teachers beforehand that PINs and QR codes end with the school year. */
@Named("pinEnd")
@Singleton
class PinEndNotice {
    static final Duration BEFOREHAND = Duration.ofDays(30);

    private final SchoolPinRepository pins;

    PinEndNotice(SchoolPinRepository pins) {
        this.pins = pins;
    }

    /**
     * What the teacher has to know.
     *
     * @param endsAt when the first PIN ends; null if that is far away
     */
    record Notice(@Nullable Instant endsAt, boolean ended) {
        static Notice of(Optional<Instant> firstEnd, Instant now) {
            return firstEnd.filter(end -> now.isAfter(end.minus(BEFOREHAND)))
                    .map(end -> new Notice(end, !now.isBefore(end)))
                    .orElse(new Notice(null, false));
        }
    }

    public Notice of(String school) {
        Optional<Instant> first = Arrays.stream(SchoolRole.values())
                .flatMap(role -> pins.findEnd(school, role).stream())
                .min(Comparator.naturalOrder());
        return Notice.of(first, NetworkClock.world().instant());
    }
}
