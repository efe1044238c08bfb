package org.faofon.channels;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** Settings of the channels; all are optional. */
@ConfigMapping(prefix = "faofon.channels")
public interface ChannelsConfig {
    /** The public address of our pages, for the links in messages. */
    Optional<URI> publicUrl();

    Line line();

    /** The province's LINE group. */
    interface Line {
        /** The channel access token, for sending. */
        Optional<String> token();

        /** The id of the warned group; without it an officer chooses one of the groups that the bot is in. */
        Optional<String> group();

        /**
         * The id of the chat that gets escalations: a person, or better a small group. Without it an officer may choose
         * a group. Without any, only the first escalation of a pending level is sent, to the warned group.
         */
        Optional<String> officers();

        /** The channel secret, which verifies that a webhook call comes from LINE. */
        Optional<String> secret();

        /** Another address instead of LINE's own, for tests and exercises. */
        Optional<URI> api();

        /**
         * How long after a push further events are grouped into the next one, because each push costs a message per
         * member; urgent events never wait for it.
         */
        @WithDefault("60s")
        Duration gathers();

        /** How many pushes to the warned group are reserved for level 3: one to warn, and one for the all-clear. */
        @WithDefault("2")
        int reservedPushes();

        /** How often LINE is asked for the messages left this month; that also shows whether it answers. */
        @WithDefault("60s")
        Duration heartbeat();

        /** How long LINE may fail to answer before that is shown in red and officers are told. */
        @WithDefault("5m")
        Duration failingAfter();

        /**
         * When volunteers of unread cylinders are reminded in their chats, on school days; each reminder costs a
         * message. Without it nobody is reminded.
         */
        Optional<LocalTime> remindAt();

        /** How many LINE events may wait for an answer. */
        @WithDefault("500")
        int waiting();

        @WithDefault("5s")
        Duration connectTimeout();

        /** How long a single read or write may take. */
        @WithDefault("10s")
        Duration readTimeout();

        /** How long the whole call may take; less than the relay's lease. */
        @WithDefault("20s")
        Duration callTimeout();
    }
}
