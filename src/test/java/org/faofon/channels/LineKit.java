package org.faofon.channels;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertWords;
import org.faofon.alerts.Notice;
import org.faofon.alerts.PlainWords;
import org.faofon.support.LineStub;
import org.faofon.support.PlainBundle;

/** The LINE channel without a container, before a stub of LINE, with what officers are told of trouble. */
final class LineKit {
    final AlertWords words = PlainWords.of(PlainWords.srinagarindra());
    final LineSpeech speech =
            new LineSpeech(PlainBundle.of(LinePhrases.class, "line", AlertWords.THAI), AlertWords.THAI);
    final List<Notice.Draft> told = new ArrayList<>();
    final LineApi api;
    final LineChats chats;
    final LineMeter meter;
    final LineTroubles troubles = new LineTroubles(told::add, speech);
    final LineMessages messages;
    final LineChannel channel;

    LineKit(PlainConfig config) {
        this(config, List.of());
    }

    LineKit(PlainConfig config, List<LineGroup> groups) {
        api = new LineApi(config);
        chats = new LineChats(config, () -> groups);
        meter = new LineMeter(api, chats, config, (group, people) -> {});
        messages = new LineMessages(words, speech.words(), config);
        channel = new LineChannel(config, api, chats, meter, troubles, messages);
    }

    static PlainConfig config(LineStub line) {
        return config(line.address());
    }

    static PlainConfig config(URI api) {
        return new PlainConfig(
                Optional.of(LineStub.TOKEN),
                Optional.of(LineStub.GROUP),
                Optional.empty(),
                api,
                Optional.of(URI.create("https://fon.example.org")));
    }

    record PlainConfig(
            Optional<String> token,
            Optional<String> group,
            Optional<String> officers,
            URI address,
            Optional<URI> publicUrl)
            implements ChannelsConfig, ChannelsConfig.Line {
        PlainConfig withOfficers() {
            return new PlainConfig(token, group, Optional.of(LineStub.OFFICERS), address, publicUrl);
        }

        PlainConfig withToken(Optional<String> other) {
            return new PlainConfig(other, group, officers, address, publicUrl);
        }

        PlainConfig withGroup(Optional<String> other) {
            return new PlainConfig(token, other, officers, address, publicUrl);
        }

        PlainConfig at(String site) {
            return new PlainConfig(token, group, officers, address, Optional.of(URI.create(site)));
        }

        @Override
        public Line line() {
            return this;
        }

        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> api() {
            return Optional.of(address);
        }

        @Override
        public Duration gathers() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int reservedPushes() {
            return 2;
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration failingAfter() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Optional<LocalTime> remindAt() {
            return Optional.empty();
        }

        @Override
        public int waiting() {
            return 10;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}
