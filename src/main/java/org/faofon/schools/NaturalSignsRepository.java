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
            select id, gauge_id, seen_at, signs, note, said_by, said_at from natural_sign
            where said_at > ? order by said_at desc, id limit
            """ + " " + MOST;

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

    /** The reports since then, the latest first; at most 200. */
    public List<NaturalSigns> listSince(Instant since) {
        return sql.list(LIST, this::read, since).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<NaturalSigns> read(ResultSet row) throws SQLException {
        Optional<Gauge> gauge = network.findGauge(row.getInt(2));
        if (gauge.isEmpty()) {
            return Optional.empty();
        }
        Set<Sign> signs = Arrays.stream((String[]) row.getArray(4).getArray())
                .map(Sign::valueOf)
                .collect(Collectors.toSet());
        return Optional.of(new NaturalSigns(
                row.getObject(1, UUID.class),
                gauge.get().code,
                Columns.instant(row, 3),
                signs,
                row.getString(5),
                row.getString(6),
                Columns.instant(row, 7)));
    }
}
