package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.common.security.CredentialHasher;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.NetworkClock;

/**
 * The PINs of a school's volunteers and teachers; only their hashes are stored. The only writer of the table {@code
 * school_pin}.
 *
 * <p>The roster gives volunteers their first PIN. A PIN that was set later takes precedence over the roster; otherwise
 * an old PIN would come back when a school is added to the file.
 */
@ApplicationScoped
public class SchoolPinRepository {
    private static final int DIGITS = 6;

    private static final String FIND = """
            select role, pin_hash, changed_at from school_pin where school_code = ?
            union all
            select 'VOLUNTEER', pin_hash, coalesce(pin_set_at, now()) from school s where code = ? and pin_hash is not null
              and not exists (select from school_pin p where p.school_code = s.code and p.role = 'VOLUNTEER')
            """;

    private static final String SET = """
            insert into school_pin (school_code, role, pin_hash, changed_by, changed_at) values (?, ?, ?, ?, ?)
            on conflict (school_code, role) do update
            set pin_hash = excluded.pin_hash, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;

    private final SqlRunner sql;
    private final SchoolYear year;
    private final SecureRandom random = new SecureRandom();

    SchoolPinRepository(SqlRunner sql, SchoolYear year) {
        this.sql = sql;
        this.year = year;
    }

    private record Pin(SchoolRole role, String hash, Instant endsAt) {
        boolean holdsAt(Instant time) {
            return time.isBefore(endsAt);
        }
    }

    /** The role whose PIN it is, if it is of this school year; it takes equally long if there is none. */
    public Optional<SchoolRole> find(String school, String pin) {
        return find(school, pin, Set.of(SchoolRole.values()));
    }

    /** The one of those roles whose PIN it is; it takes equally long if there is none. */
    public Optional<SchoolRole> find(String school, String pin, Set<SchoolRole> roles) {
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        Map<SchoolRole, String> hashes = hashesOf(school);
        String typed = ThaiDigits.toArabic(pin.strip());
        Optional<SchoolRole> found = Optional.empty();
        for (SchoolRole role : roles) {
            String hash = hashes.getOrDefault(role, Nobody.HASH);
            if (CredentialHasher.passwordMatches(typed, hash)) {
                found = Optional.of(role);
            }
        }
        return found;
    }

    /** When the school's PIN of that role ends or has ended; empty if there is none. */
    public Optional<Instant> findEnd(String school, SchoolRole role) {
        return list(school).stream()
                .filter(pin -> pin.role() == role)
                .map(Pin::endsAt)
                .findFirst();
    }

    /** Whether the school had PINs, and all of them have ended with their school year. */
    public boolean haveEnded(String school) {
        List<Pin> pins = list(school);
        Instant now = NetworkClock.world().instant();
        return !pins.isEmpty() && pins.stream().noneMatch(pin -> pin.holdsAt(now));
    }

    /**
     * Creates a new PIN of the school for that role, which holds until the end of the school year; the old one is no
     * longer accepted, but signed-in devices stay signed in.
     *
     * @param by the author
     * @return the PIN, six digits, which cannot be retrieved later
     */
    public String renew(String school, SchoolRole role, String by) {
        String pin = newPin(school);
        sql.update(
                SET,
                school,
                role.name(),
                CredentialHasher.hashPassword(pin),
                by,
                NetworkClock.world().instant());
        return pin;
    }

    /** Different from the other role's, or a volunteer would sign in as a teacher. */
    private String newPin(String school) {
        String pin;
        do {
            pin = ("%0" + DIGITS + "d").formatted(random.nextInt(1_000_000));
        } while (find(school, pin).isPresent());
        return pin;
    }

    private Map<SchoolRole, String> hashesOf(String school) {
        Instant now = NetworkClock.world().instant();
        Map<SchoolRole, String> hashes = new EnumMap<>(SchoolRole.class);
        list(school).stream().filter(pin -> pin.holdsAt(now)).forEach(pin -> hashes.put(pin.role(), pin.hash()));
        return hashes;
    }

    private List<Pin> list(String school) {
        return sql.list(
                FIND,
                row -> new Pin(
                        SchoolRole.valueOf(row.getString(1)), row.getString(2), year.endOf(Columns.instant(row, 3))),
                school,
                school);
    }

    /** The hash that a PIN is compared with if there is none. */
    private static final class Nobody {
        private static final String HASH = CredentialHasher.hashPasswordPatiently(CredentialHasher.newToken());
    }
}
