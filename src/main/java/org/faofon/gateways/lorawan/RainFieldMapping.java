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
 * The location of a device's rain in its payload, and the meaning of the number.
 *
 * @param mmPerTip the rain of one tip; only if the unit is tips
 * @param resolution the smallest step of a counter, in the unit; only if a counter's unit is a length
 * @param modulus the value at which a counter restarts at 0, in the unit
 */
record RainFieldMapping(
        JsonPointer pointer,
        RainUnit unit,
        Kind kind,
        Optional<BigDecimal> mmPerTip,
        Optional<BigDecimal> resolution,
        Optional<BigDecimal> modulus) {
    /** The meaning of the number. */
    enum Kind {
        /** The rain since the device's last uplink. */
        INCREMENT,
        /** The rain since the device was switched on. */
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
     * The depth of an increment.
     *
     * @throws IllegalArgumentException if it has none, or another unit
     */
    Depth depth(NumberWithUnit stated) {
        return Depth.ofMm(micrometres(stated).movePointLeft(3), Depth.Kind.EXACT);
    }

    /**
     * The number of ticks of the counter.
     *
     * @throws IllegalArgumentException if the number does not fit such a counter
     */
    long ticks(NumberWithUnit stated) {
        BigDecimal ticks =
                micrometres(stated).divide(new BigDecimal(tickMicrometres()), SPARE_DIGITS, RoundingMode.HALF_UP);
        BigDecimal whole = ticks.setScale(0, RoundingMode.HALF_UP);
        // Codecs use floating point: 1653.8000000000002 mm is 16538 steps of 0.1 mm, but 1653.85 mm is not a multiple.
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
     * Whether the gauge's counter matches: the store computes with the roster's tip and modulus.
     *
     * @throws IllegalArgumentException if it does not, with the required roster values
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

    /** The rain of one tick of the counter. */
    int tickMicrometres() {
        return mmPerTip.map(mm -> mm.multiply(MICROMETRES_PER_MM))
                .or(() -> resolution.map(step -> step.multiply(new BigDecimal(unit.micrometres()))))
                .orElseThrow(() -> new IllegalStateException("An increment of a length has no ticks"))
                .intValueExact();
    }

    /** The number of ticks after which the counter restarts, if known. */
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
