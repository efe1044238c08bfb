package org.faofon.chaos;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.bench.Child;
import org.faofon.bench.Gauges;
import org.faofon.bench.Gauges.Gauge;
import org.faofon.bench.Mosquitto;
import org.faofon.bench.Stage;
import org.faofon.bench.Tools;
import org.faofon.ops.database.EmbeddedDatabase;
import org.faofon.support.TcpProxy;

/** A Mosquitto and a database outside the program, each behind a proxy that can cut the program off. */
final class ExternalServices {
    private final Stage stage;
    private final EmbeddedDatabase database;
    private final TcpProxy toDatabase;
    private final TcpProxy toBroker;
    private final int databasePort;
    private Mosquitto mosquitto;

    ExternalServices(Stage stage, List<Gauge> gauges) throws Exception {
        this.stage = stage;
        database = stage.keep(EmbeddedDatabase.start(stage.newFolder("database"), stage.newFolder("binaries")));
        databasePort = Integer.parseInt(database.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1"));
        toDatabase = stage.keep(new TcpProxy(databasePort));
        mosquitto = Mosquitto.startDurable(stage, "mosquitto", new Gauges(gauges));
        toBroker = stage.keep(new TcpProxy(mosquitto.port()));
    }

    static boolean arePossible() {
        return Tools.find("mosquitto").isPresent();
    }

    Surroundings surroundings(Path home) {
        Map<String, String> settings = new HashMap<>(mosquitto.settings());
        settings.put("FAOFON_MQTT_URL", "tcp://127.0.0.1:" + toBroker.port());
        settings.putAll(Child.environment(database.settings()));
        settings.replaceAll((name, value) -> value.replace(":" + databasePort + "/", ":" + toDatabase.port() + "/"));
        String password = database.settings().getOrDefault("quarkus.datasource.password", "");
        return new Surroundings(
                home,
                mosquitto.port(),
                settings,
                Optional.of(() -> DriverManager.getConnection(database.jdbcUrl(), "faofon", password)));
    }

    TcpProxy toDatabase() {
        return toDatabase;
    }

    TcpProxy toBroker() {
        return toBroker;
    }

    /** Ends the broker as {@code kill -9} does, and starts it again with what it has written. */
    void killBroker() throws Exception {
        mosquitto.process().kill();
        mosquitto = mosquitto.again(stage);
    }
}
