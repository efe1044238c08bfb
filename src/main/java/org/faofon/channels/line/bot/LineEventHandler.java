package org.faofon.channels.line.bot;

import com.linecorp.bot.messaging.model.GroupSummaryResponse;
import com.linecorp.bot.messaging.model.TextMessage;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineApi;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineGroup;
import org.faofon.channels.line.LineGroup.Role;
import org.faofon.channels.line.LineGroupRepository;
import org.faofon.channels.line.LineMessages;
import org.faofon.channels.line.LinePostback;
import org.faofon.channels.line.LineRecipients;
import org.faofon.channels.line.LineResponse;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.channels.line.TextTruncation;
import org.faofon.channels.line.admin.LineTroubleNotifier;
import org.faofon.channels.line.bot.LineEvent.Kind;
import org.faofon.network.NetworkClock;
import org.faofon.schools.ChatRepository;
import org.jboss.logging.Logger;

/**
 * Handles LINE events: stores at once what must not be lost, and answers on its own threads, because LINE waits two
 * seconds for us and calling it may take longer.
 */
@ApplicationScoped
class LineEventHandler {
    private static final Logger LOG = Logger.getLogger(LineEventHandler.class);
    private static final int THREADS = 2;
    private static final int CLOSING_SECONDS = 2;

    private static final int LONGEST_NAME = 200;

    /** LINE's limit of a text. */
    private static final int LONGEST_ANSWER = 5_000;

    private final ProcessedEventRepository events;
    private final LineGroupRepository groups;
    private final LineRecipients chats;
    private final ChatRepository volunteers;
    private final LineApi api;
    private final LineTroubleNotifier troubles;
    private final List<BotCommand> talks;
    private final List<PostbackCommand> buttons;
    private final NetworkClock clock;
    private final ThreadPoolExecutor threads;

    LineEventHandler(
            ProcessedEventRepository events,
            LineGroupRepository groups,
            LineRecipients chats,
            ChatRepository volunteers,
            LineApi api,
            LineTroubleNotifier troubles,
            @All List<BotCommand> talks,
            @All List<PostbackCommand> buttons,
            NetworkClock clock,
            ChannelsConfig config) {
        this.events = events;
        this.groups = groups;
        this.chats = chats;
        this.volunteers = volunteers;
        this.api = api;
        this.troubles = troubles;
        this.talks = talks;
        this.buttons = buttons;
        this.clock = clock;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.line().waiting()),
                work -> new Thread(work, "line-desk"),
                (work, full) -> LOG.warn("Dropped a LINE event: too many wait for an answer"));
    }

    /** Whether that many more events can wait for an answer. */
    boolean hasRoomFor(int more) {
        return threads.getQueue().remainingCapacity() >= more;
    }

    /** Handles the new events; when this returns, LINE need not deliver them again. */
    void take(List<LineEvent> brought) {
        List<LineEvent> fresh = QuarkusTransaction.requiringNew().call(() -> writeDown(brought));
        chats.lookAgain();
        fresh.forEach(event -> threads.execute(() -> attend(event)));
    }

    private List<LineEvent> writeDown(List<LineEvent> brought) {
        Set<String> known = events.note(
                brought.stream().flatMap(event -> event.id().stream()).toList());
        // An event without an id cannot be recognised, and is handled each time.
        List<LineEvent> fresh = brought.stream()
                .filter(event -> event.id().map(known::contains).orElse(true))
                .toList();
        for (LineEvent event : fresh) {
            event.group().ifPresent(group -> note(event, group));
            if (event.kind() == Kind.UNFOLLOW) {
                forget(event);
            }
        }
        return fresh;
    }

    /** A person who has left us is not kept, unless they have come back since. */
    private void forget(LineEvent event) {
        event.said()
                .flatMap(LineTextMessage::who)
                .map(LineTextMessage.Person::name)
                .filter(who -> volunteers
                        .find(who)
                        .filter(chat -> chat.linkedAt().isBefore(event.at()))
                        .isPresent())
                .ifPresent(volunteers::unlink);
    }

    /** A late message must not restore a group that the bot has left since. */
    private void note(LineEvent event, String group) {
        if (event.kind() == Kind.LEAVE) {
            groups.leave(group);
        } else if (event.kind() == Kind.JOIN || !event.again()) {
            groups.meet(group);
        }
    }

    private void attend(LineEvent event) {
        try {
            event.group().ifPresent(group -> attendGroup(event, group));
            if (event.active()) {
                answerTo(event)
                        .ifPresent(text -> reply(event, LineFormatter.markedInItsLanguage(clock.exercise(), text)));
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Could not answer a LINE event: kind=%s", event.kind());
        }
    }

    private void attendGroup(LineEvent event, String group) {
        Optional<LineGroup> known = groups.find(group);
        if (event.kind() == Kind.LEAVE) {
            LOG.warnf("LINE removed the bot from a group: role=%s", chats.roleOf(group));
            known.filter(left -> chats.roleOf(left.id()) != Role.NONE)
                    .ifPresent(left -> troubles.putOut(left, chats.roleOf(left.id()) == Role.WARNED, event.at()));
        } else if (event.kind() == Kind.JOIN
                || known.filter(met -> met.name().isEmpty()).isPresent()) {
            describe(group);
        }
    }

    private void describe(String group) {
        Optional<String> name = api.summary(group).body().map(GroupSummaryResponse::groupName);
        OptionalInt members = api.members(group)
                .body()
                .map(count -> OptionalInt.of(count.count()))
                .orElseGet(OptionalInt::empty);
        groups.describe(group, name.map(text -> TextTruncation.fit(text, LONGEST_NAME)), members);
    }

    private Optional<String> answerTo(LineEvent event) {
        return switch (event.kind()) {
            case JOIN -> Optional.of(greeting(LineFormatter.thai().words()));
            case FOLLOW -> Optional.of(HelpCommand.help(LineFormatter.thai().words()));
            case MESSAGE -> event.said().flatMap(this::firstAnswer);
            case POSTBACK -> event.tapped().flatMap(this::firstAnswer);
            case LEAVE, UNFOLLOW, OTHER -> Optional.empty();
        };
    }

    private static String greeting(LineMessages words) {
        return words.greeting() + "\n" + HelpCommand.help(words);
    }

    private Optional<String> firstAnswer(LineTextMessage said) {
        return talks.stream().flatMap(talk -> talk.answer(said).stream()).findFirst();
    }

    private Optional<String> firstAnswer(LinePostback tapped) {
        return buttons.stream()
                .flatMap(button -> button.answer(tapped).stream())
                .findFirst();
    }

    /** A refused reply is not retried: the person has asked again by then. */
    private void reply(LineEvent event, String text) {
        event.replyToken()
                .map(token -> api.reply(token, new TextMessage(TextTruncation.fit(text, LONGEST_ANSWER))))
                .flatMap(LineResponse::trouble)
                .ifPresent(trouble -> LOG.infof("LINE refused a reply: reason=%s", trouble));
    }

    @PreDestroy
    void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
