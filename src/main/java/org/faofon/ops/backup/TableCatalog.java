package org.faofon.ops.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of the database, each after those that it refers to. */
record TableCatalog(List<Table> tables) {
    /** Flyway writes its own table when it makes the tables. */
    private static final String HISTORY = "flyway_schema_history";

    private static final String TABLES = """
            select c.relname, quote_ident(c.relname),
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
                   (select string_agg(quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end,
                                      ', ' order by k.place)
                    from pg_index i
                    cross join lateral unnest(i.indkey) with ordinality as k (number, place)
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
                    where i.indrelid = c.oid and i.indisprimary)
            from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            order by c.relname
            """;

    private static final String REFERENCES = """
            select distinct here.relname, there.relname from pg_constraint f
            join pg_class here on here.oid = f.conrelid join pg_class there on there.oid = f.confrelid
            where f.contype = 'f' and here.relnamespace = current_schema()::regnamespace and here.oid <> there.oid
            """;

    /**
     * A table.
     *
     * @param quoted its name as SQL
     * @param columns those that are stored, as SQL
     * @param order the same for the same rows on every server: the primary key, or the row as text
     */
    record Table(String name, String quoted, String columns, String order) {
        String copyOut() {
            return "copy (select " + columns + " from " + quoted + " order by " + order + ") to stdout";
        }

        String copyIn() {
            return "copy " + quoted + " (" + columns + ") from stdin";
        }
    }

    static TableCatalog read(Connection connection) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        Map<String, Set<String>> references = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    String key = row.getString(4);
                    String order = key == null ? row.getString(2) + "::text collate \"C\"" : key;
                    tables.put(
                            row.getString(1), new Table(row.getString(1), row.getString(2), row.getString(3), order));
                }
            }
            try (ResultSet row = statement.executeQuery(REFERENCES)) {
                while (row.next()) {
                    references
                            .computeIfAbsent(row.getString(1), table -> new TreeSet<>())
                            .add(row.getString(2));
                }
            }
        }
        tables.remove(HISTORY);
        return new TableCatalog(inOrder(tables, references));
    }

    private static List<Table> inOrder(Map<String, Table> tables, Map<String, Set<String>> references) {
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        while (ordered.size() < tables.size()) {
            List<Table> next = tables.values().stream()
                    .filter(table -> !done.contains(table.name)
                            && done.containsAll(references.getOrDefault(table.name, Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to one another in a circle: " + references);
            }
            ordered.addAll(next);
            next.forEach(table -> done.add(table.name));
        }
        return ordered;
    }
}
