package org.faofon.schools;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.faofon.common.jdbc.Columns;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.schools.NaturalSigns.Sign;

/** Reported natural signs. The only writer of the table {@code natural_sign}. */
@ApplicationScoped
public class NaturalSignsRepository {
    private static final int MOST = 200;

    private static final String ADD = """
            insert into natural_sign (id, gauge_id, seen_at, signs, note, said_by, said_at)
            values (?, ?, ?, string_to_array(?, ','), ?, ?, ?) on conflict (id) do nothing
            """;

    private static final String LIST = """
            select s.id, s.gauge_id, s.seen_at, s.signs, s.note, s.said_by, s.said_at, s.acknowledged_by, s.acknowledged_at
            from natural_sign s join gauge g on g.id = s.gauge_id
            where s.said_at > ? and (g.school_code = ? or ? = '') order by s.said_at desc, s.id limit
            """ + " " + MOST;

    private static final String ACKNOWLEDGE = """
            update natural_sign set acknowledged_by = ?, acknowledged_at = ? where id = ? and acknowledged_at is null
            """;

    private static final String EXISTS = "select 1 from natural_sign where id = ?";

    private final SqlRunner sql;
    private final GaugeRegistry network;

    NaturalSignsRepository(SqlRunner sql, GaugeRegistry network) {
        this.sql = sql;
        this.network = network;
    }

    /** Stores a report and returns whether it was new: the same report again is not. */
    public boolean add(NaturalSigns said) {
        String signs = said.signs().stream().map(Sign::name).sorted().collect(Collectors.joining(","));
        int gauge = network.gaugeOf(said.gauge()).id;
        return sql.update(ADD, said.id(), gauge, said.seenAt(), signs, said.note(), said.by(), said.saidAt()) == 1;
    }

    /** A stored report, and the officer who has confirmed that they saw it. */
    public record Stored(NaturalSigns signs, Optional<Acknowledgement> acknowledgement) {}

    /** Who has seen it, and when. */
    public record Acknowledgement(String by, Instant at) {}

    /** The reports since then, the latest first; at most 200. */
    public List<Stored> listSince(Instant since) {
        return list(since, "");
    }

    /** The same, of one school. */
    public List<Stored> listOfSchool(String school, Instant since) {
        return list(since, school);
    }

    private List<Stored> list(Instant since, String school) {
        return sql.list(LIST, this::read, since, school, school).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Stores that an officer has seen a report; the first one counts. Returns whether there is such a report. */
    public boolean acknowledge(UUID id, String by, Instant at) {
        return sql.update(ACKNOWLEDGE, by, at, id) == 1
                || sql.find(EXISTS, row -> true, id).isPresent();
    }

    private Optional<Stored> read(ResultSet row) throws SQLException {
        Optional<Gauge> gauge = network.findGauge(row.getInt(2));
        if (gauge.isEmpty()) {
            return Optional.empty();
        }
        Set<Sign> signs = Arrays.stream((String[]) row.getArray(4).getArray())
                .map(Sign::valueOf)
                .collect(Collectors.toSet());
        NaturalSigns said = new NaturalSigns(
                row.getObject(1, UUID.class),
                gauge.get().code,
                Columns.instant(row, 3),
                signs,
                row.getString(5),
                row.getString(6),
                Columns.instant(row, 7));
        String by = row.getString(8);
        return Optional.of(new Stored(
                said, by == null ? Optional.empty() : Optional.of(new Acknowledgement(by, Columns.instant(row, 9)))));
    }
}
