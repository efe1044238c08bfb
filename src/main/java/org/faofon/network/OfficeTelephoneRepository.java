package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.OfficeTelephone.Place;

/** The telephone numbers of offices. The only writer of the table {@code office_telephone}. */
@ApplicationScoped
public class OfficeTelephoneRepository {
    private static final String LIST = "select place, code, telephone from office_telephone limit 5000";

    private static final String PUT = """
            insert into office_telephone (place, code, telephone, changed_by, changed_at) values (?, ?, ?, ?, ?)
            on conflict (place, code) do update
            set telephone = excluded.telephone, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            where office_telephone.telephone <> excluded.telephone""";

    private static final String REMOVE = "delete from office_telephone where place = ? and code = ?";

    // An officer's change stays until the roster gives another number than before.
    private static final String FOLLOW_ROSTER = """
            insert into office_telephone (place, code, telephone, roster_telephone, changed_by, changed_at)
            values ('SCHOOL', ?, ?, ?, 'roster', ?)
            on conflict (place, code) do update
            set telephone = excluded.telephone, roster_telephone = excluded.roster_telephone,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at
            where office_telephone.roster_telephone is distinct from excluded.roster_telephone""";

    private final SqlRunner sql;

    OfficeTelephoneRepository(SqlRunner sql) {
        this.sql = sql;
    }

    /** All numbers of that kind of place, by its code. */
    @Transactional
    public Map<String, String> list(Place place) {
        List<OfficeTelephone> all = sql.list(
                LIST,
                row -> new OfficeTelephone(
                        Place.valueOf(row.getString("place")), row.getString("code"), row.getString("telephone")));
        return all.stream()
                .filter(number -> number.place() == place)
                .collect(Collectors.toMap(OfficeTelephone::code, OfficeTelephone::telephone));
    }

    /** Stores a number as an officer entered it; an empty one removes it. */
    @Transactional
    public void put(OfficeTelephone number, String officer, Instant at) {
        if (number.telephone().isEmpty()) {
            sql.update(REMOVE, number.place().name(), number.code());
        } else {
            sql.update(PUT, number.place().name(), number.code(), number.telephone(), officer, at);
        }
    }

    /** Takes the numbers of schools from a roster. */
    @Transactional
    public void followRoster(Map<String, String> numbers, Instant at) {
        numbers.forEach((school, number) -> sql.update(FOLLOW_ROSTER, school, number, number, at));
    }
}
