package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.Monitor.asMonitor;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatus;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.Test;

/** All dashboards and alarms ask for what there is: each query runs on the real schema, each metric is scraped. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class MonitoringIT {
    private static final Path ALARMS = Path.of("deploy", "prometheus", "alerts.yml");
    private static final Path GUIDE = Path.of("docs", "operating.md");

    /** The metrics of the program and of Java in an expression; Prometheus' functions have no underscore and such a start. */
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:faofon|jvm|process|system|http_server)_[a-z_]+)(?:\\{([^}]*)})?");

    private static final Pattern CHECK = Pattern.compile("check=~?\"([^\"]+)\"");
    private static final Pattern NAME_OF_ALARM = Pattern.compile("- alert: (\\w+)");

    @Inject
    HealthMetrics health;

    @Inject
    GaugeStatusMetrics gauges;

    @Inject
    SchoolGauges schools;

    @Inject
    GaugeStatusRepository statuses;

    @Inject
    GaugeRegistry network;

    @Inject
    NetworkClock clock;

    @Test
    void everyQueryIsAnsweredToGrafanasUser() throws IOException, SQLException {
        try (GrafanaReader reader = GrafanaReader.create()) {
            reader.fill();
            for (Map.Entry<String, GrafanaDashboard> dashboard :
                    GrafanaDashboard.listAll().entrySet()) {
                for (String query : dashboard.getValue().queries()) {
                    assertThat(reader.ask(query))
                            .as(dashboard.getKey() + ": " + query)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void panelsNameColumnsThatThereAre() throws IOException, SQLException {
        try (GrafanaReader reader = GrafanaReader.create()) {
            reader.fill();
            for (GrafanaDashboard dashboard : GrafanaDashboard.listAll().values()) {
                for (JsonNode panel : dashboard.panels()) {
                    String query = dashboard.queryOf(panel);
                    if (!query.isEmpty()) {
                        assertThat(reader.ask(query).get(0).keySet())
                                .as(panel.path("title").asText())
                                .containsAll(GrafanaDashboard.columnsNamedIn(panel));
                    }
                }
            }
        }
    }

    @Test
    void everyDashboardHasPanelsAndAnAddressOfItsOwn() {
        Map<String, GrafanaDashboard> all = GrafanaDashboard.listAll();

        assertThat(all.keySet())
                .containsExactlyInAnyOrder(
                        "network-now.json", "gauge.json", "alerts.json", "quality.json", "operations.json");
        assertThat(all.values())
                .extracting(each -> each.json().path("uid").asText())
                .doesNotHaveDuplicates();
        for (GrafanaDashboard dashboard : all.values()) {
            assertThat(dashboard.panels()).hasSizeGreaterThan(6);
            assertThat(dashboard.dataSources()).isSubsetOf("faofon-db", "faofon-metrics");
        }
    }

    @Test
    void theDataSourcesAreProvisioned() throws IOException {
        Path folder = Path.of("grafana", "provisioning", "datasources");
        assertThat(Files.readString(folder.resolve("faofon.yaml")))
                .contains("uid: faofon-db")
                .contains("user: grafana_reader");
        assertThat(Files.readString(folder.resolve("metrics.yaml"))).contains("uid: faofon-metrics");
    }

    @Test
    void everyMetricOfDashboardsAndAlarmsIsScraped() throws IOException {
        health.update();
        RestAssured.get("/"); // The metrics of requests begin with the first one,
        schools.setUp(); // and those of a gauge when it says something of itself.
        statuses.heard(
                network.gaugeOf(SchoolGauges.LAN_KHOI),
                new GaugeStatus.Report(true, Optional.of(81.0), Optional.of(-70), Optional.empty()),
                clock.instant());
        gauges.update();

        List<String> scraped = asMonitor().get("/q/metrics").asString().lines().toList();

        Set<String> there = scraped.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
        assertThat(expressions()).hasSizeGreaterThan(30);
        assertThat(metrics())
                .contains("faofon_readings_total", "faofon_health_up")
                .isSubsetOf(there);
    }

    @Test
    void everyCheckThatAnAlarmNamesIsACheck() throws IOException {
        health.update();
        String scraped = asMonitor().get("/q/metrics").asString();

        List<String> checks = expressions().stream()
                .flatMap(expression -> CHECK.matcher(expression).results())
                .flatMap(match -> Stream.of(match.group(1).split("\\|")))
                .toList();

        assertThat(checks)
                .hasSizeGreaterThan(5)
                .allSatisfy(check -> assertThat(scraped).contains("faofon_health_up{check=\"" + check + "\"}"));
    }

    /** An operator who is woken by an alarm finds it in the guide, with what to do. */
    @Test
    void everyAlarmAndEveryCheckIsInTheGuide() throws IOException {
        health.update();
        String guide = Files.readString(GUIDE);
        String alarms = Files.readString(ALARMS);

        List<String> names = NAME_OF_ALARM
                .matcher(alarms)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(15).allSatisfy(name -> {
            assertThat(guide).contains("### " + name + "\n");
            assertThat(alarms).contains("docs/operating.md#" + name.toLowerCase(Locale.ROOT) + "\"");
        });
        asMonitor()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("faofon_health_up{"))
                .forEach(line -> assertThat(guide).contains("`" + line.split("\"", 3)[1] + "`"));
    }

    private static Set<String> metrics() throws IOException {
        return expressions().stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        GrafanaDashboard.listAll().values().forEach(dashboard -> expressions.addAll(dashboard.expressions()));
        Files.readAllLines(ALARMS).stream()
                .filter(line -> line.strip().startsWith("expr: "))
                .forEach(expressions::add);
        return expressions;
    }
}
