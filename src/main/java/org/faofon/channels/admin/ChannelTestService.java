package org.faofon.channels.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.Notice.Kind;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.AlertChannels;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineMessages;
import org.faofon.network.NetworkClock;

/** Lets an officer test a channel: the message says that it is a test, and is sent like a warning. */
@ApplicationScoped
public class ChannelTestService {
    private final AlertChannels channels;
    private final NoticeService notices;
    private final NetworkClock clock;

    ChannelTestService(AlertChannels channels, NoticeService notices, NetworkClock clock) {
        this.channels = channels;
        this.notices = notices;
        this.clock = clock;
    }

    /** The result of a request for a test. */
    public enum Outcome {
        QUEUED,
        NO_SUCH_CHANNEL,
        NOT_CONFIGURED,
        /** The channel has no recipients of that audience. */
        NOBODY
    }

    List<AlertChannel> channels() {
        return channels.list();
    }

    public Outcome send(String name, Audience audience, String officer) {
        Optional<AlertChannel> channel = channels.find(name);
        if (channel.isEmpty()) {
            return Outcome.NO_SUCH_CHANNEL;
        }
        if (!channel.get().configured()) {
            return Outcome.NOT_CONFIGURED;
        }
        Notice.Draft draft = draft(name, audience, officer);
        if (!channel.get().carries(Notice.of(draft, clock.instant(), clock.exercise()))) {
            return Outcome.NOBODY;
        }
        notices.post(draft);
        return Outcome.QUEUED;
    }

    private Notice.Draft draft(String channel, Audience audience, String officer) {
        LineFormatter speech = LineFormatter.thai();
        LineMessages words = speech.words();
        return new Notice.Draft(
                Notice.testKey(channel) + UUID.randomUUID(),
                Kind.TEST,
                audience,
                words.testTitle(),
                words.testText(officer, speech.moment(clock.instant())),
                Optional.empty(),
                Optional.empty());
    }
}
