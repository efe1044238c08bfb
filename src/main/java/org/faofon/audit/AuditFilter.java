package org.faofon.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.faofon.common.text.Excerpt;
import org.faofon.common.time.RainDayTime;

/**
 * Which entries of the audit trail are asked for.
 *
 * @param from the first day in Bangkok, as it was typed; empty for all
 * @param to the last day
 * @param actor the actor's name or its beginning
 * @param action the action or its beginning: {@code alert.}
 * @param subject what it was about, or its beginning
 */
record AuditFilter(String from, String to, String actor, String action, String subject) {
    private static final int LONGEST = 200;

    AuditFilter {
        from = date(from).map(LocalDate::toString).orElse("");
        to = date(to).map(LocalDate::toString).orElse("");
        actor = plain(actor);
        action = plain(action);
        subject = plain(subject);
    }

    Instant begin() {
        return date(from).map(day -> midnight(day)).orElse(Instant.EPOCH);
    }

    /** Exclusive. */
    Instant end() {
        return date(to).map(day -> midnight(day.plusDays(1))).orElse(Instant.parse("9999-01-01T00:00:00Z"));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(RainDayTime.BANGKOK).toInstant();
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed.strip()))
                            .filter(day -> day.getYear() > 1900 && day.getYear() < 9000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String plain(String typed) {
        return Excerpt.of(typed.strip().replace("\0", ""), LONGEST);
    }
}
