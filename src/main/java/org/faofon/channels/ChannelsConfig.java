package org.faofon.channels;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** Where warnings go; nothing here needs to be given. */
@ConfigMapping(prefix = "faofon.channels")
public interface ChannelsConfig {
    /** Where the public finds our pages, for the links in messages. */
    Optional<URI> publicUrl();

    Line line();

    /** The province's LINE group. */
    interface Line {
        /** The channel access token, by which we send. */
        Optional<String> token();

        /** The id of the group that is warned; without it an officer chooses among those that the bot is in. */
        Optional<String> group();

        /**
         * The id of the chat in which officers are called when nobody has looked: a person, or better a small group.
         * Without it an officer may choose a group. Where there is none, only the first call about what waits is made,
         * and in the group that is warned.
         */
        Optional<String> officers();

        /** The channel secret, by which we know that a webhook call is LINE's. */
        Optional<String> secret();

        /** Another address than LINE's own, for tests and exercises. */
        Optional<URI> api();

        /**
         * How long after a push more news is gathered into the next one, since each push costs a message for each member;
         * what is urgent never waits for it.
         */
        @WithDefault("60s")
        Duration gathers();

        /** How many pushes to the warned group are kept for level 3: one to warn, and one for the all-clear. */
        @WithDefault("2")
        int reservedPushes();

        /** How often LINE is asked for what is left of the month's messages; that shows whether it answers, too. */
        @WithDefault("60s")
        Duration heartbeat();

        /** How long LINE may not answer before that is shown in red and told to officers. */
        @WithDefault("5m")
        Duration failingAfter();

        /**
         * When volunteers whose cylinder nobody has read are reminded in their chats, on school days; each costs a
         * message. Without it nobody is.
         */
        Optional<LocalTime> remindAt();

        /** How many events of LINE may wait to be answered. */
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
