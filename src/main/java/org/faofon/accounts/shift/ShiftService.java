package org.faofon.accounts.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** One officer is on duty at a time, and the next one takes over by one tap. */
@ApplicationScoped
public class ShiftService {
    private static final Logger LOG = Logger.getLogger(ShiftService.class);
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+()\\- ]{0,40}");
    private static final Pattern EMAIL = Pattern.compile("|[^\\s@<>,;\"]{1,64}@[A-Za-z0-9.-]{1,130}\\.[A-Za-z]{2,}");

    private final ShiftRepository shifts;
    private final ShiftConfig config;
    private final NetworkClock clock;

    ShiftService(ShiftRepository shifts, ShiftConfig config, NetworkClock clock) {
        this.shifts = shifts;
        this.config = config;
        this.clock = clock;
    }

    /** The result of taking over. */
    public enum Taken {
        DONE,
        /** Who taps is on duty already; how they are reached is changed. */
        ON_DUTY_ALREADY,
        /** Somebody else has taken over since the page was opened. */
        SOMEBODY_ELSE,
        BAD_CONTACT
    }

    /** Who is on duty. */
    public Optional<Shift> findCurrent() {
        return shifts.findCurrent(clock.exercise());
    }

    /** The latest shifts, the latest first. */
    public List<Shift> listLatest(int limit) {
        return shifts.listLatest(clock.exercise(), limit);
    }

    /** How that officer was reached when last on duty. */
    public Optional<Shift> findLastOf(String officer) {
        return shifts.findLastOf(officer);
    }

    /**
     * Puts the officer on duty, and ends the shift of who was.
     *
     * @param from the shift that the officer saw when tapping; empty if nobody was on duty
     * @param open what is open, which is handed over if the other left no note
     */
    @Transactional
    public Taken take(String officer, Optional<Long> from, String telephone, String email, Supplier<String> open) {
        if (!isContact(telephone.strip(), email.strip())) {
            return Taken.BAD_CONTACT;
        }
        shifts.lock();
        Optional<Shift> current = findCurrent();
        if (current.filter(shift -> shift.officer().equals(officer)).isPresent()) {
            shifts.setContact(current.get(), telephone.strip(), email.strip());
            return Taken.ON_DUTY_ALREADY;
        }
        if (!current.map(Shift::id).equals(from)) {
            return Taken.SOMEBODY_ELSE;
        }
        Instant now = clock.instant();
        current.ifPresent(before -> shifts.end(before, before.note().isBlank() ? cut(open.get()) : before.note(), now));
        shifts.begin(officer, telephone.strip(), email.strip(), now, clock.exercise());
        LOG.infof("An officer is on duty: officer=%s", officer);
        return Taken.DONE;
    }

    private static boolean isContact(String telephone, String email) {
        return TELEPHONE.matcher(telephone).matches() && EMAIL.matcher(email).matches();
    }

    /** Stores the note of who is on duty; returns whether that is the officer. */
    public boolean writeNote(String officer, String note) {
        Optional<Shift> own = findCurrent().filter(shift -> shift.officer().equals(officer));
        own.ifPresent(shift -> shifts.setNote(shift, cut(note)));
        return own.isPresent();
    }

    /** Ends the officer's own shift without a successor; returns whether they were on duty. */
    public boolean end(String officer, String note) {
        Optional<Shift> own = findCurrent().filter(shift -> shift.officer().equals(officer));
        own.ifPresent(shift -> {
            shifts.end(shift, cut(note), clock.instant());
            LOG.infof("Nobody is on duty: last=%s", officer);
        });
        return own.isPresent();
    }

    /** Since when nobody is on duty though somebody should be; empty where shifts are not used, or in quiet time. */
    public Optional<Instant> findUnattendedSince() {
        Instant now = clock.instant();
        if (config.isQuiet(now.atZone(RainDayTime.BANGKOK).toLocalTime())) {
            return Optional.empty();
        }
        return listLatest(1).stream()
                .flatMap(last -> last.endedAt().stream())
                .filter(ended -> ended.isAfter(now.minus(config.usedWithin())))
                .findFirst();
    }

    private static String cut(String note) {
        String plain = note.strip().replaceAll("\\R", "\n");
        return plain.length() > Shift.LONGEST_NOTE ? plain.substring(0, Shift.LONGEST_NOTE) : plain;
    }
}
