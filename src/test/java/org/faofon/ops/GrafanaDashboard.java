package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dashboard's file, read as Grafana reads it: which queries it asks, and which of their columns it names. */
record GrafanaDashboard(JsonNode json) {
    /** Stands for a panel that shows the rows of another. */
    private static final String OTHER_PANEL = "-- Dashboard --";

    /** All that Grafana is given, by file name. */
    static Map<String, GrafanaDashboard> listAll() {
        try (Stream<Path> files = Files.list(Path.of("grafana", "dashboards"))) {
            return files.collect(
                    Collectors.toMap(file -> String.valueOf(file.getFileName()), file -> read(file.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GrafanaDashboard read(String file) {
        try {
            return new GrafanaDashboard(new ObjectMapper().readTree(Files.readString(Path.of(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode panels() {
        return json.path("panels");
    }

    /** Every query of panels, annotations and variables. */
    List<String> queries() {
        List<String> queries = json.findValuesAsText("rawSql");
        json.at("/templating/list")
                .forEach(variable -> queries.add(variable.path("query").asText()));
        return queries;
    }

    /** Every question to Prometheus. */
    List<String> expressions() {
        return json.findValuesAsText("expr");
    }

    String annotationQuery() {
        return json.at("/annotations/list/0/target/rawSql").asText();
    }

    /** A query of the panel with that English title. */
    String query(String title, int target) {
        for (JsonNode panel : panels()) {
            if (panel.path("title").asText().contains("· " + title)) {
                return panel.path("targets").path(target).path("rawSql").asText();
            }
        }
        throw new IllegalArgumentException("There is no panel " + title);
    }

    /** The first query of a panel, or of the panel whose rows it shows. */
    String queryOf(JsonNode panel) {
        JsonNode target = panel.path("targets").path(0);
        if (!target.at("/datasource/uid").asText().equals(OTHER_PANEL)) {
            return target.path("rawSql").asText();
        }
        for (JsonNode other : panels()) {
            if (other.path("id").asInt() == target.path("panelId").asInt()) {
                return queryOf(other);
            }
        }
        throw new IllegalArgumentException("There is no panel " + target.path("panelId"));
    }

    /** The columns to which a panel gives a name, a unit or a place. */
    static List<String> columnsNamedIn(JsonNode panel) {
        List<String> names = new ArrayList<>();
        for (JsonNode override : panel.at("/fieldConfig/overrides")) {
            if (override.at("/matcher/id").asText().equals("byName")) {
                names.add(override.at("/matcher/options").asText());
            }
        }
        JsonNode layer = panel.at("/options/layers/0");
        names.addAll(layer.at("/config/style").findValuesAsText("field"));
        names.addAll(layer.path("location").findValuesAsText("latitude"));
        names.addAll(layer.path("location").findValuesAsText("longitude"));
        return names;
    }

    /** The data sources by which it asks. */
    Set<String> dataSources() {
        return json.findValues("datasource").stream()
                .map(source -> source.path("uid").asText())
                .filter(uid -> !uid.equals(OTHER_PANEL))
                .collect(Collectors.toSet());
    }

    /**
     * What Grafana puts into a query for its PostgreSQL macros and the dashboard's variables, with bars of one hour.
     *
     * @param variables each with its values in quotes, as the format {@code sqlstring} gives them
     */
    record Macros(Instant from, Instant to, Map<String, String> variables) {
        String fill(String query) {
            String sql = query.replace("$__interval_ms", "3600000")
                    .replace("$__interval", "1h")
                    .replaceAll("\\$__timeFilter\\(([^)]*)\\)", "$1 BETWEEN '" + from + "' AND '" + to + "'")
                    .replaceAll(
                            "\\$__timeGroupAlias\\(([^),]*), 1h\\)",
                            "floor(extract(epoch from $1)/3600)*3600 AS \"time\"")
                    .replace("$__timeFrom()", "'" + from + "'")
                    .replace("$__timeTo()", "'" + to + "'");
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                sql = sql.replace("${" + variable.getKey() + ":sqlstring}", variable.getValue());
            }
            assertThat(sql).as("a macro or variable is not known").doesNotContain("$");
            return sql;
        }
    }
}
