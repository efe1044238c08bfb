package org.faofon.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.faofon.support.LineStub;

/** The districts in which it has rained so much that an alert is owed: one that is raised once and reaches LINE once. */
final class OwedAlerts {
    private static final String RAISED = """
            select district.name_th, count(*) from alert join district on district.code = alert.district_code
            group by district.name_th
            """;

    private final Set<String> districts = new ConcurrentSkipListSet<>();
    private final LineStub line;

    OwedAlerts(LineStub line) {
        this.line = line;
    }

    void add(String district) {
        districts.add(district);
    }

    int count() {
        return districts.size();
    }

    Differences compare(Connection database) throws SQLException {
        Map<String, Integer> raised = raised(database);
        Set<String> all = new TreeSet<>(districts);
        all.addAll(raised.keySet());
        List<String> bodies = line.accepted().stream()
                .filter(push -> push.to().equals(LineStub.GROUP))
                .map(push -> push.body().toString())
                .toList();
        Differences differences = new Differences();
        for (String district : all) {
            long told = bodies.stream().filter(body -> body.contains(district)).count();
            compare(district, raised.getOrDefault(district, 0), told, differences);
        }
        differences
                .lost()
                .addAll(line.faults().stream()
                        .map(fault -> "LINE refused: " + fault)
                        .collect(Collectors.toSet()));
        return differences;
    }

    private void compare(String district, int raised, long told, Differences differences) {
        String words = "alert of %s: raised %d times, told %d times".formatted(district, raised, told);
        if (!districts.contains(district)) {
            differences.wronglyAccepted().add(words);
        } else if (raised > 1 || told > 1) {
            differences.doubled().add(words);
        } else if (raised == 0 || told == 0) {
            differences.lost().add(words);
        }
    }

    private static Map<String, Integer> raised(Connection database) throws SQLException {
        Map<String, Integer> raised = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(RAISED)) {
            while (rows.next()) {
                raised.put(rows.getString(1), rows.getInt(2));
            }
        }
        return raised;
    }
}
