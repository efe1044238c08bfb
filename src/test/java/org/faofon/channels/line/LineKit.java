package org.faofon.channels.line;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Notice;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.alerts.text.PlainWords;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.admin.LineTroubleNotifier;
import org.faofon.channels.line.push.LineChannel;
import org.faofon.channels.line.push.LineMessageFactory;
import org.faofon.support.LineStub;
import org.faofon.support.PlainBundle;

/** The LINE channel without a container, before a stub of LINE, with what officers are told of trouble. */
public final class LineKit {
    public final AlertTextFormatter words = PlainWords.of(PlainWords.srinagarindra());
    final LineFormatter speech =
            new LineFormatter(PlainBundle.of(LineMessages.class, AlertTextFormatter.THAI), AlertTextFormatter.THAI);
    public final List<Notice.Draft> told = new ArrayList<>();
    final LineApi api;
    final LineRecipients chats;
    public final LineQuotaTracker meter;
    final LineTroubleNotifier troubles = new LineTroubleNotifier(told::add, speech);
    final LineMessageFactory messages;
    public final LineChannel channel;

    public LineKit(PlainConfig config) {
        this(config, List.of());
    }

    LineKit(PlainConfig config, List<LineGroup> groups) {
        api = new LineApi(config);
        chats = new LineRecipients(config, () -> groups);
        meter = new LineQuotaTracker(api, chats, config, (group, people) -> {});
        messages = new LineMessageFactory(words, speech.words(), config);
        channel = new LineChannel(config, api, chats, meter, troubles, messages);
    }

    public static PlainConfig config(LineStub line) {
        return config(line.address());
    }

    public static PlainConfig config(URI api) {
        return new PlainConfig(
                Optional.of(LineStub.TOKEN),
                Optional.of(LineStub.GROUP),
                Optional.empty(),
                api,
                Optional.of(URI.create("https://fon.example.org")));
    }

    public record PlainConfig(
            Optional<String> token,
            Optional<String> group,
            Optional<String> officers,
            URI address,
            Optional<URI> publicUrl)
            implements ChannelsConfig, ChannelsConfig.Line {
        public PlainConfig withOfficers() {
            return new PlainConfig(token, group, Optional.of(LineStub.OFFICERS), address, publicUrl);
        }

        public PlainConfig withToken(Optional<String> other) {
            return new PlainConfig(other, group, officers, address, publicUrl);
        }

        public PlainConfig withGroup(Optional<String> other) {
            return new PlainConfig(token, other, officers, address, publicUrl);
        }

        public PlainConfig at(String site) {
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
