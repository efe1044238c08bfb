package org.faofon.network.siting;

import java.util.Optional;
import java.util.Set;

/**
 * The siting class of a place for measuring precipitation: 1 is a reference site, at 5 near obstacles make it unfit. By the
 * Guide to Instruments and Methods of Observation (WMO-No. 8, volume I, chapter 1, annex 1.D), which is ISO 19289.
 *
 * <p>Class 1 requires protection from wind: obstacles of uniform height all around at two to four times their height, or a
 * shield and all obstacles at four times their height or farther. A wide open place without either is in class 2.
 * docs/decisions/0077-siting-cards.md says what was read of the standard, and where it is ambiguous.
 */
public enum SitingClass {
    CLASS_1(1),
    CLASS_2(2),
    CLASS_3(3),
    CLASS_4(4),
    CLASS_5(5);

    private final int number;

    SitingClass(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The class; empty if a direction or the slope is missing, and for a gauge on a roof. */
    public static Optional<SitingClass> of(SitingSurvey survey) {
        if (!survey.missingDirections().isEmpty() || survey.slope().isEmpty() || survey.isOnRoof()) {
            return Optional.empty();
        }
        int byObstacles = byObstacles(Set.copyOf(survey.horizon().values()), survey.windProtection());
        return Optional.of(values()[Math.max(byObstacles, bySlope(survey.slope().get())) - 1]);
    }

    private static int byObstacles(Set<Obstruction> around, WindProtection protection) {
        Obstruction highest = around.stream()
                .reduce((one, other) -> one.isHigherThan(other) ? one : other)
                .orElseThrow();
        return switch (highest) {
            case OPEN, LOW -> protection == WindProtection.WIND_SHIELD ? 1 : 2;
            case MODERATE ->
                protection == WindProtection.UNIFORM_OBSTACLES && around.equals(Set.of(Obstruction.MODERATE)) ? 1 : 2;
            case HIGH -> 3;
            case VERY_HIGH -> 4;
            case OVERHEAD -> 5;
        };
    }

    private static int bySlope(GroundSlope slope) {
        return switch (slope) {
            case FLAT, GENTLE -> 1;
            case STEEP -> 3;
            case VERY_STEEP -> 4;
        };
    }
}
