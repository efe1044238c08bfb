package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.core.JsonPointer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.network.Gauge;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Depth;

/**
 * Where a device's rain stands in its payload, and what the number means.
 *
 * @param mmPerTip the rain of a tip; where the unit is tips, and only there
 * @param resolution the smallest step of a counter, in the unit; where a counter's unit is a length, and only there
 * @param modulus at which a counter begins again at 0, in the unit
 */
record RainFieldMapping(
        JsonPointer pointer,
        RainUnit unit,
        Kind kind,
        Optional<BigDecimal> mmPerTip,
        Optional<BigDecimal> resolution,
        Optional<BigDecimal> modulus) {
    /** What the number says. */
    enum Kind {
        /** What fell since the device's last uplink. */
        INCREMENT,
        /** What has fallen since the device was switched on. */
        COUNTER
    }

    private static final BigDecimal MICROMETRES_PER_MM = new BigDecimal(1_000);
    private static final BigDecimal LARGEST_TICK = new BigDecimal(100_000);
    private static final BigDecimal MOST_TICKS = new BigDecimal(CounterReading.MOST_TICKS);
    private static final BigDecimal NEARLY_WHOLE = new BigDecimal("0.1");
    private static final int SPARE_DIGITS = 6;

    RainFieldMapping {
        if (mmPerTip.isPresent() != (unit == RainUnit.TIPS)) {
            throw new IllegalArgumentException("\"mmPerTip\" is required for the unit tips, and only there");
        }
        boolean lengthCounter = kind == Kind.COUNTER && unit != RainUnit.TIPS;
        if (resolution.isPresent() != lengthCounter) {
            throw new IllegalArgumentException("\"resolution\" is required for a COUNTER of a length, and only there");
        }
        if (modulus.isPresent() && kind != Kind.COUNTER) {
            throw new IllegalArgumentException("only a COUNTER has a \"modulus\"");
        }
        mmPerTip.ifPresent(mm -> checkTick("mmPerTip", mm.multiply(MICROMETRES_PER_MM)));
        resolution.ifPresent(step -> checkTick("resolution", step.multiply(new BigDecimal(unit.micrometres()))));
        modulus.ifPresent(end -> checkModulus(end, resolution.orElse(BigDecimal.ONE)));
    }

    private static void checkTick(String name, BigDecimal micrometres) {
        if (micrometres.signum() <= 0
                || micrometres.compareTo(LARGEST_TICK) > 0
                || micrometres.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    "\"%s\" must be whole micrometres, over 0 and up to 100 mm, but was %s mm"
                            .formatted(
                                    name, micrometres.divide(MICROMETRES_PER_MM).toPlainString()));
        }
    }

    private static void checkModulus(BigDecimal end, BigDecimal step) {
        if (end.compareTo(step) <= 0
                || end.remainder(step).signum() != 0
                || end.divide(step).compareTo(MOST_TICKS) > 0) {
            throw new IllegalArgumentException(
                    "\"modulus\" must be a whole multiple of %s, over it and at most ten thousand million of it, but was %s"
                            .formatted(step.toPlainString(), end.toPlainString()));
        }
    }

    /**
     * The depth that an increment says.
     *
     * @throws IllegalArgumentException if it says none, or in another unit
     */
    Depth depth(NumberWithUnit stated) {
        return Depth.ofMm(micrometres(stated).movePointLeft(3), Depth.Kind.EXACT);
    }

    /**
     * How often the counter had ticked.
     *
     * @throws IllegalArgumentException if the number is not one of a counter like this
     */
    long ticks(NumberWithUnit stated) {
        BigDecimal ticks =
                micrometres(stated).divide(new BigDecimal(tickMicrometres()), SPARE_DIGITS, RoundingMode.HALF_UP);
        BigDecimal whole = ticks.setScale(0, RoundingMode.HALF_UP);
        // Codecs compute in floating point: 1653.8000000000002 mm is 16538 steps of 0.1 mm, but 1653.85 mm is none.
        if (ticks.subtract(whole).abs().compareTo(NEARLY_WHOLE) > 0) {
            throw new IllegalArgumentException("%s at %s is not a multiple of %s; is the resolution right?"
                    .formatted(
                            stated.number().toPlainString(),
                            pointer,
                            resolution.orElse(BigDecimal.ONE).toPlainString()));
        }
        OptionalLong range = modulusTicks();
        if (whole.signum() < 0
                || whole.compareTo(MOST_TICKS) > 0
                || (range.isPresent() && whole.longValueExact() >= range.getAsLong())) {
            throw new IllegalArgumentException("the counter at %s must be from 0 to under %s, but was %s"
                    .formatted(
                            pointer,
                            modulus.orElse(MOST_TICKS).toPlainString(),
                            stated.number().toPlainString()));
        }
        return whole.longValueExact();
    }

    /**
     * Whether the gauge's counter is one like this: the store computes with the roster's tip and modulus.
     *
     * @throws IllegalArgumentException if it is not, with what the roster would have to say
     */
    void checkFits(Gauge gauge) {
        if (kind != Kind.COUNTER) {
            return;
        }
        OptionalLong modulusOfGauge =
                gauge.counterModulus == null ? OptionalLong.empty() : OptionalLong.of(gauge.counterModulus);
        Integer tip = gauge.tipMicrometres;
        if (!gauge.countsTips() || tip == null || tip != tickMicrometres() || !modulusOfGauge.equals(modulusTicks())) {
            throw new IllegalArgumentException(
                    ("the counter of this device needs a gauge that is a TIPPING_BUCKET in the roster, "
                            + "with tip_mm %s and %s")
                                    .formatted(
                                            Depth.toMm(tickMicrometres()).toPlainString(),
                                            modulusTicks().isPresent()
                                                    ? "counter_modulus "
                                                            + modulusTicks().getAsLong()
                                                    : "no counter_modulus"));
        }
    }

    /** How much rain a tick of the counter is. */
    int tickMicrometres() {
        return mmPerTip.map(mm -> mm.multiply(MICROMETRES_PER_MM))
                .or(() -> resolution.map(step -> step.multiply(new BigDecimal(unit.micrometres()))))
                .orElseThrow(() -> new IllegalStateException("An increment of a length has no ticks"))
                .intValueExact();
    }

    /** After how many ticks the counter begins again, if that is known. */
    OptionalLong modulusTicks() {
        return modulus.map(end -> OptionalLong.of(
                        end.divide(resolution.orElse(BigDecimal.ONE)).longValueExact()))
                .orElse(OptionalLong.empty());
    }

    private BigDecimal micrometres(NumberWithUnit stated) {
        stated.unit().ifPresent(this::checkUnit);
        return unit == RainUnit.TIPS
                ? stated.number().multiply(mmPerTip.orElseThrow()).multiply(MICROMETRES_PER_MM)
                : stated.number().multiply(new BigDecimal(unit.micrometres()));
    }

    private void checkUnit(String said) {
        if (RainUnit.find(said).filter(unit::equals).isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is in \"%s\", but the gauge's mapping says \"%s\"".formatted(pointer, said, unit.word()));
        }
    }
}
