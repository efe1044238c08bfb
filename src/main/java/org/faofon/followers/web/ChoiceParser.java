package org.faofon.followers.web;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faofon.alerts.Level;
import org.faofon.common.text.BoundedDecimal;
import org.faofon.common.text.ThaiDigits;
import org.faofon.followers.OwnThreshold;
import org.faofon.followers.Place;
import org.faofon.followers.Wishes;
import org.faofon.network.GaugeRegistry;

/** Reads what somebody has entered, or says what is wrong with it. */
@Singleton
class ChoiceParser {
    private static final int MICROMETRES_PER_MM = 3;
    private static final int LONGEST_EMAIL = 254;

    /** What mail servers accept in practice; no spaces, so that no header can be added. */
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");

    private final GaugeRegistry network;

    ChoiceParser(GaugeRegistry network) {
        this.network = network;
    }

    /** What was chosen. */
    record Chosen(Place place, Wishes wishes) {}

    /** What is wrong with it. */
    enum Fault {
        PLACE,
        NOTHING,
        MM,
        EMAIL,
        MANY,
        FULL,
        LINK
    }

    static final class FaultyChoice extends Exception {
        private static final long serialVersionUID = 1;

        final Fault fault;

        FaultyChoice(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }
    }

    Chosen parse(Choice choice) throws FaultyChoice {
        Place place = Place.find(choice.place(), network).orElseThrow(() -> new FaultyChoice(Fault.PLACE));
        Optional<Level> level = level(choice.level());
        Optional<OwnThreshold> threshold = threshold(choice.mm(), choice.hours());
        if (level.isEmpty() && threshold.isEmpty()) {
            throw new FaultyChoice(Fault.NOTHING);
        }
        return new Chosen(place, new Wishes(level, threshold));
    }

    private static Optional<Level> level(String text) {
        return Optional.of(text)
                .filter(digit -> digit.matches("[123]"))
                .map(digit -> Level.ofNumber(Integer.parseInt(digit)));
    }

    private static Optional<OwnThreshold> threshold(String mm, String hours) throws FaultyChoice {
        String number = ThaiDigits.toArabic(mm).strip().replace(',', '.');
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal depth = BoundedDecimal.parse(number).movePointRight(MICROMETRES_PER_MM);
            return Optional.of(new OwnThreshold(depth.longValueExact(), Duration.ofHours(Integer.parseInt(hours))));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new FaultyChoice(Fault.MM);
        }
    }

    String email(String text) throws FaultyChoice {
        String email = text.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new FaultyChoice(Fault.EMAIL);
        }
        return email;
    }
}
