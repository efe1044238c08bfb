package org.faofon.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.ops.database.EmbeddedDatabase;
import org.faofon.support.KafkaInProcess;

/** One program that brings its database along, or several on one Kafka and one database. */
record Installation(List<Program> programs) {
    /** Starts so many instances, one after the other. */
    static Installation start(Stage stage, Gauges gauges, int instances) throws Exception {
        if (instances == 1) {
            return new Installation(List.of(Program.start(stage, gauges)));
        }
        EmbeddedDatabase database =
                stage.keep(EmbeddedDatabase.start(stage.newFolder("database"), stage.newFolder("binaries")));
        KafkaInProcess kafka = stage.keep(new KafkaInProcess(stage.newFolder("kafka")));
        Map<String, String> settings = new HashMap<>(Child.environment(database.settings()));
        settings.put("FAOFON_KAFKA", kafka.address());
        settings.put(Program.ADMIN_PASSWORD, Gauges.secret());
        List<Program> programs = new ArrayList<>();
        for (int i = 1; i <= instances; i++) {
            settings.put("FAOFON_INSTANCE", "instance-" + i);
            programs.add(Program.start(stage, stage.newFolder("instance-" + i), gauges, settings));
        }
        return new Installation(List.copyOf(programs));
    }

    /** The programs in turn. */
    Program get(int turn) {
        return programs.get(turn % programs.size());
    }

    /** What all Java processes together have used. */
    double cpuSeconds() {
        return programs.stream()
                .flatMap(program -> ProcessHandle.of(program.pid()).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toNanos() / 1e9)
                .sum();
    }

    /** The most memory that any of the programs has held, in MB. */
    long mostResident() throws IOException {
        long most = 0;
        for (Program program : programs) {
            most = Math.max(most, Memory.mostResident(program.pid()));
        }
        return most;
    }
}
