package org.faofon.channels.line.volunteers;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.channels.line.bot.BotCommand;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.SignatureFormatter;
import org.faofon.situations.NeedKind;
import org.faofon.situations.PeopleBand;
import org.faofon.situations.ReportVia;
import org.faofon.situations.SchoolSituation;
import org.faofon.situations.SchoolStatus;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.SituationReport;
import org.faofon.situations.SituationReport.Source;
import org.faofon.situations.SituationService;
import org.jboss.logging.Logger;

/**
 * สถานการณ์: a linked chat reports how its school is, in one line, and reads what was understood. It answers in direct chats
 * only, never in a group.
 */
@ApplicationScoped
@Priority(BotCommand.BY_COMMAND + 2)
class SituationCommand implements BotCommand {
    private static final Logger LOG = Logger.getLogger(SituationCommand.class);

    private final ChatRepository chats;
    private final SituationService situations;
    private final NetworkClock clock;

    SituationCommand(ChatRepository chats, SituationService situations, NetworkClock clock) {
        this.chats = chats;
        this.situations = situations;
        this.clock = clock;
    }

    @Override
    public Optional<String> answer(LineTextMessage said) {
        if (said.chat() != LineTextMessage.Chat.PERSON || said.who().isEmpty()) {
            return Optional.empty();
        }
        return SituationMessageParser.parse(said.text()).map(saying -> answer(said, saying));
    }

    private String answer(LineTextMessage said, SituationMessageParser saying) {
        ChatFormatter speech = ChatFormatter.inLanguageOf(said.text());
        String who = said.who().orElseThrow().name();
        try {
            return chats.find(who)
                    .map(chat -> hear(saying, chat.gauge().school, keyOf(said, who), languageOf(said)))
                    .orElseGet(() -> speech.words().chatNotLinked() + "\n"
                            + words(languageOf(said)).emergency());
        } catch (DatabaseException e) {
            LOG.error("Could not store a situation from a chat", e);
            return speech.words().chatLater();
        }
    }

    /** The same words within a minute are the same report: LINE or a thumb sent them twice. */
    private UUID keyOf(LineTextMessage said, String who) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        String key = who + "\n" + minute + "\n" + said.text();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private String hear(SituationMessageParser saying, School school, UUID key, Language language) {
        SituationChatMessages words = words(language);
        String name = (language == Language.TH ? LineFormatter.thai() : LineFormatter.english()).school(school);
        Optional<SchoolSituation> before = situations.find(school.code);
        if (!saying.saysSomething()) {
            String lost = saying.rest().isEmpty()
                    ? ""
                    : words.notUnderstood(saying.rest()) + "\n" + words.emergency() + "\n\n";
            return lost + known(before, language) + "\n\n" + words.help(name);
        }
        SituationReport report = report(saying, school, key, before);
        return switch (situations.report(report)) {
            case STORED ->
                words.stored(name, SituationFormatter.of(language).line(report), clockOf(report.seenAt(), language))
                        + (report.note().isEmpty() ? "" : "\n" + words.noted(report.note()))
                        + (saying.asksWithoutNumber() ? "\n" + words.howMany() : "")
                        + "\n" + words.storedHelp() + (report.needs().isEmpty() ? "" : "\n" + words.emergency());
            case DUPLICATE -> words.duplicate();
            case TOO_MANY -> words.tooMany() + "\n" + words.emergency();
        };
    }

    private SituationReport report(
            SituationMessageParser saying, School school, UUID key, Optional<SchoolSituation> before) {
        Instant now = clock.instant();
        SchoolStatus status = saying.status()
                .or(() -> before.filter(known -> !known.isNormal()).map(SchoolSituation::status))
                .orElse(SchoolStatus.AFFECTED);
        String by = "volunteer " + school.code + " " + SignatureFormatter.BY_LINE;
        return new SituationReport(
                key,
                school.code,
                now,
                status,
                saying.conditions(),
                needs(saying, before),
                saying.rest(),
                new Source(ReportVia.LINE, by, now));
    }

    /** Without a number it is for those who are there, as far as is known; the answer says for how many it was taken. */
    private static Map<NeedKind, PeopleBand> needs(SituationMessageParser saying, Optional<SchoolSituation> before) {
        PeopleBand there = saying.conditions()
                .people()
                .or(() -> before.flatMap(SchoolSituation::people).map(SchoolSituation.Known::value))
                .filter(band -> band != PeopleBand.NONE)
                .orElse(PeopleBand.UP_TO_10);
        Map<NeedKind, PeopleBand> needs = new EnumMap<>(NeedKind.class);
        saying.needs().forEach((kind, amount) -> needs.put(kind, amount.orElse(there)));
        return needs;
    }

    private String known(Optional<SchoolSituation> before, Language language) {
        return before.map(known -> words(language)
                        .known(SituationFormatter.of(language).line(known), clockOf(known.seenAt(), language)))
                .orElseGet(words(language)::knownNothing);
    }

    /** For a message that seems to be one, but does not begin like it. */
    static String howToBegin(LineTextMessage said) {
        SituationChatMessages words = words(languageOf(said));
        return words.commandMissing() + "\n" + words.emergency();
    }

    private static String clockOf(Instant at, Language language) {
        return new LocaleFormatter(language).moment(RainDayTime.local(at));
    }

    private static Language languageOf(LineTextMessage said) {
        return said.text().toLowerCase(Locale.ROOT).matches("(?s)[a-z].*") ? Language.EN : Language.TH;
    }

    static SituationChatMessages words(Language language) {
        return MessageBundles.get(SituationChatMessages.class, Localized.Literal.of(language.code()));
    }
}
