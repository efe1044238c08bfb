package org.faofon.channels.line.volunteers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.channels.line.bot.BotCommand;
import org.faofon.channels.line.volunteers.ReadingMessageParser.Rain;
import org.faofon.channels.line.volunteers.ReadingMessageParser.When;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.Gauge;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Receipt;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.KnownReports;
import org.faofon.schools.MissedReading;
import org.faofon.schools.MissedReadingRepository;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.schools.SchoolRules.Answer;
import org.faofon.schools.SignatureFormatter;
import org.jboss.logging.Logger;

/**
 * Reports by LINE: a chat that is linked with a gauge accepts {@code 12.5}, {@code เมื่อวาน 30}, {@code แก้ 21.5} and
 * {@code ตอนนี้ 62}, and says what it understood. It answers in direct chats only, never in a group.
 */
@ApplicationScoped
@Priority(BotCommand.BY_COMMAND + 1) // "ฝน 12.5" names no place.
class VolunteerReportCommand implements BotCommand {
    private static final Logger LOG = Logger.getLogger(VolunteerReportCommand.class);

    private static final List<String> CONFIRM = List.of("ถูกแล้ว", "ถูกต้อง", "ใช่", "correct", "yes");

    /** Older questions are left to the teacher. */
    private static final Duration ASKED_LATELY = Duration.ofDays(31);

    /** An overflow with less than this share of the capacity is asked back, as on the page. */
    private static final double NEARLY_FULL = 0.9;

    private final ChatRepository chats;
    private final ChatReadings readings;
    private final ChatLevels levels;
    private final KnownReports reports;
    private final MissedReadingRepository notMeasured;
    private final ReadingQuestionRepository questions;
    private final NetworkClock clock;

    VolunteerReportCommand(
            ChatRepository chats,
            ChatReadings readings,
            ChatLevels levels,
            KnownReports reports,
            MissedReadingRepository notMeasured,
            ReadingQuestionRepository questions,
            NetworkClock clock) {
        this.chats = chats;
        this.readings = readings;
        this.levels = levels;
        this.reports = reports;
        this.notMeasured = notMeasured;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public Optional<String> answer(LineTextMessage said) {
        if (said.chat() != LineTextMessage.Chat.PERSON || said.who().isEmpty()) {
            return Optional.empty();
        }
        ChatFormatter speech = ChatFormatter.inLanguageOf(said.text());
        try {
            return answer(said, said.who().get().name(), speech);
        } catch (SQLException | DatabaseException e) {
            LOG.error("Could not store a volunteer's report from a chat", e);
            return Optional.of(speech.words().chatLater());
        }
    }

    private Optional<String> answer(LineTextMessage said, String who, ChatFormatter speech) throws SQLException {
        Optional<ChatRepository.Chat> chat = chats.find(who);
        if (chat.isEmpty()) {
            return ReadingMessageParser.parse(said.text())
                    .map(saying -> speech.words().chatNotLinked());
        }
        String plain = ReadingMessageParser.withoutEnding(said.text());
        Conversation with = new Conversation(chat.get().gauge(), writtenAt(said), speech);
        if (CONFIRM.contains(plain)) {
            return with.confirm();
        }
        Optional<ReadingMessageParser> saying = ReadingMessageParser.parse(said.text());
        return saying.isPresent() ? Optional.of(with.hear(saying.get())) : Optional.empty();
    }

    /** In network time; LINE knows only real time. */
    private Instant writtenAt(LineTextMessage said) {
        Instant now = clock.instant();
        return said.writtenAt()
                .map(at -> Duration.between(at, NetworkClock.world().instant()))
                .filter(age -> age.compareTo(Duration.ZERO) > 0)
                .map(age -> now.minusMillis(Math.round(age.toMillis() * clock.rate())))
                .orElse(now);
    }

    /** The context: the gauge that the sender reads, and the time of the message. */
    private final class Conversation {
        private final Gauge gauge;
        private final Instant now;
        private final ChatFormatter speech;
        private final String by;

        Conversation(Gauge gauge, Instant now, ChatFormatter speech) {
            this.gauge = gauge;
            this.now = now;
            this.speech = speech;
            this.by = "volunteer " + gauge.school.code + " " + SignatureFormatter.BY_LINE;
        }

        String hear(ReadingMessageParser saying) throws SQLException {
            Optional<ReadingQuestion> question = question();
            MorningReadingWindow morning = saying.when() == When.YESTERDAY
                    ? MorningReadingWindow.ofYesterday(now)
                    : MorningReadingWindow.of(now);
            if (saying.rain() instanceof Rain.NotMeasured) {
                return withQuestion(notMeasured(morning), question);
            }
            if (saying.rain() instanceof Rain.Overflow && gauge.capacityMicrometres == null) {
                return speech.words().chatOverflowHowMuch();
            }
            Optional<Depth> depth = depth(saying.rain());
            if (depth.isEmpty()) {
                return speech.words().chatImpossible();
            }
            if (saying.when() == When.NOW || saying.when() == When.EMPTIED) {
                return withQuestion(
                        levels.hear(
                                gauge, saying.when() == When.EMPTIED, saying.corrects(), depth.get(), now, by, speech),
                        question);
            }
            if (saying.corrects() && saying.when() == When.MORNING && question.isPresent()) {
                Optional<Judged> asked = readings.find(gauge, question.get().at());
                if (asked.isPresent()) {
                    return put(asked.get().reading(), depth.get());
                }
            }
            if (!saying.corrects() && isFarFromFull(depth.get())) {
                return speech.notFull(gauge, depth.get());
            }
            return withQuestion(measured(saying, morning, depth.get()), question);
        }

        private boolean isFarFromFull(Depth depth) {
            Integer capacity = gauge.capacityMicrometres;
            return depth.kind() == Depth.Kind.AT_LEAST
                    && capacity != null
                    && depth.micrometres() < NEARLY_FULL * capacity;
        }

        private Optional<Depth> depth(Rain rain) {
            if (rain instanceof Rain.Overflow) {
                return Optional.ofNullable(gauge.capacityMicrometres)
                        .map(capacity -> new Depth(capacity, Depth.Kind.AT_LEAST));
            }
            return rain instanceof Rain.Measured measured ? Optional.of(measured.depth()) : Optional.empty();
        }

        /**
         * Only the teacher corrects yesterday's reading. For a second value for this morning, the bot asks whether it
         * is a correction.
         */
        private String measured(ReadingMessageParser saying, MorningReadingWindow morning, Depth depth)
                throws SQLException {
            Optional<Judged> known = readings.find(gauge, morning);
            if (known.isEmpty()) {
                return put(morning.day(now), depth, Optional.empty());
            }
            Depth before = known.get().reading().depth();
            if (before.equals(depth)) {
                return speech.known(gauge, known.get().reading().interval(), depth);
            }
            if (!morning.equals(MorningReadingWindow.of(now))) {
                return speech.words().chatAskTeacher(speech.said(before));
            }
            if (!saying.corrects()) {
                return speech.words().chatSaidBefore(speech.said(before), speech.example(depth));
            }
            return put(known.get().reading(), depth);
        }

        /** Submits a reading by the same rules as on the volunteers' page. */
        private String put(Interval said, Depth depth, Optional<Reading> before) throws SQLException {
            Answer answer = reports.open(gauge, SchoolRole.VOLUNTEER, said.end(), said.end(), clock.instant())
                    .hear(said, depth);
            return answer instanceof Answer.Take take
                    ? store(take.interval(), depth, before)
                    : speech.words().chatTaken();
        }

        private String put(Reading before, Depth depth) throws SQLException {
            return put(before.interval(), depth, Optional.of(before));
        }

        private String store(Interval interval, Depth depth, Optional<Reading> before) throws SQLException {
            Optional<Receipt> receipt = readings.handIn(gauge, interval, depth, by);
            if (receipt.isEmpty()) {
                return speech.words().chatLater();
            }
            return switch (receipt.get().outcome()) {
                case STORED -> speech.stored(gauge, interval, depth);
                case CORRECTED ->
                    before.isPresent() ? corrected(before.get(), depth) : speech.stored(gauge, interval, depth);
                case DUPLICATE -> speech.known(gauge, interval, depth);
                case REFUSED -> speech.words().chatRefused(receipt.get().reason());
            };
        }

        /**
         * If a question is open about another reading, the sender may have meant this morning's. So the answer explains
         * how to change it.
         */
        private String corrected(Reading before, Depth depth) throws SQLException {
            boolean ofThisMorning = readings.find(gauge, MorningReadingWindow.of(now))
                    .filter(known -> known.reading().at().equals(before.at()))
                    .isPresent();
            return ofThisMorning ? speech.corrected(before, gauge, depth) : speech.correctedAsked(before, gauge, depth);
        }

        private String notMeasured(MorningReadingWindow morning) throws SQLException {
            Optional<Judged> known = readings.find(gauge, morning)
                    .filter(judged -> judged.verdict().quality() != Quality.FAIL);
            if (known.isPresent()) {
                return speech.words()
                        .chatMeasured(speech.said(known.get().reading().depth()));
            }
            notMeasured.add(
                    new MissedReading(gauge.code, morning.rainDay(), MissedReading.Why.OTHER, "", by, clock.instant()));
            return speech.words().chatNotMeasured(speech.school(gauge), speech.date(morning.rainDay()));
        }

        Optional<String> confirm() throws SQLException {
            Optional<ReadingQuestion> question = question();
            if (question.isEmpty()) {
                return Optional.empty();
            }
            questions.confirm(question.get().id(), by);
            return Optional.of(speech.words().chatConfirmed());
        }

        /** The newest of several questions. */
        private Optional<ReadingQuestion> question() throws SQLException {
            return questions.open(List.of(gauge), now.minus(ASKED_LATELY)).findFirst();
        }

        /** A reply is free and a push is not, so a question is sent with the next reply. */
        private String withQuestion(String answer, Optional<ReadingQuestion> question) throws SQLException {
            if (question.isEmpty()) {
                return answer;
            }
            Optional<Judged> asked = readings.find(gauge, question.get().at());
            return asked.map(judged -> answer + "\n\n" + speech.question(question.get(), judged.reading()))
                    .orElse(answer);
        }
    }
}
