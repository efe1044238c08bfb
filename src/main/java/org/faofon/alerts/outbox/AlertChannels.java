package org.faofon.alerts.outbox;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All channels: those of the program, and those that people have set up. */
@Singleton
public class AlertChannels {
    private final List<AlertChannel> builtIn;
    private final List<AlertChannelSource> sources;

    public AlertChannels(@All List<AlertChannel> builtIn, @All List<AlertChannelSource> sources) {
        this.builtIn = builtIn;
        this.sources = sources;
    }

    public List<AlertChannel> list() {
        return Stream.concat(builtIn.stream(), sources.stream().flatMap(source -> source.channels().stream()))
                .toList();
    }

    public Optional<AlertChannel> find(String name) {
        return list().stream().filter(channel -> channel.name().equals(name)).findFirst();
    }
}
