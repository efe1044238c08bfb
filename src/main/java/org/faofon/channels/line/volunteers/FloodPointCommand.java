package org.faofon.channels.line.volunteers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.channels.line.bot.BotCommand;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.common.text.Language;
import org.faofon.network.NetworkClock;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.SignatureFormatter;
import org.faofon.situations.FloodPointService;
import org.faofon.situations.FloodPointService.Draft;
import org.faofon.situations.ReportVia;
import org.faofon.situations.RoundedPosition;
import org.faofon.situations.SituationFormatter;
import org.faofon.situations.WaterDepth;
import org.jboss.logging.Logger;

/** A location in a linked chat is a flood point; the bot asks for the depth, and the next word is the answer. */
@ApplicationScoped
@Priority(BotCommand.BY_COMMAND + 3) // A location has no text that another command could read.
class FloodPointCommand implements BotCommand {
    private static final Logger LOG = Logger.getLogger(FloodPointCommand.class);

    /** Later, "knee" is about something else. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final int MOST_ASKED = 1_000;

    private static final Map<String, WaterDepth> DEPTHS = Map.ofEntries(
            Map.entry("ข้อเท้า", WaterDepth.ANKLE),
            Map.entry("ตาตุ่ม", WaterDepth.ANKLE),
            Map.entry("เข่า", WaterDepth.KNEE),
            Map.entry("หัวเข่า", WaterDepth.KNEE),
            Map.entry("เอว", WaterDepth.WAIST),
            Map.entry("เกินเอว", WaterDepth.OVER),
            Map.entry("อก", WaterDepth.OVER),
            Map.entry("มิดหัว", WaterDepth.OVER),
            Map.entry("ankle", WaterDepth.ANKLE),
            Map.entry("knee", WaterDepth.KNEE),
            Map.entry("waist", WaterDepth.WAIST),
            Map.entry("over", WaterDepth.OVER));

    private final ChatRepository chats;
    private final FloodPointService points;
    private final NetworkClock clock;

    /** Whose depth was asked for, by pseudonym; in memory only, so that no point stays linked with a person. */
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    private record Asked(UUID point, Instant at) {}

    FloodPointCommand(ChatRepository chats, FloodPointService points, NetworkClock clock) {
        this.chats = chats;
        this.points = points;
        this.clock = clock;
    }

    @Override
    public Optional<String> answer(LineTextMessage said) {
        if (said.chat() != LineTextMessage.Chat.PERSON || said.who().isEmpty()) {
            return Optional.empty();
        }
        String who = said.who().get().name();
        try {
            return said.place().isPresent() ? Optional.of(place(said.place().get(), who)) : depth(said.text(), who);
        } catch (DatabaseException e) {
            LOG.error("Could not store a flood point from a chat", e);
            return Optional.of(ChatFormatter.thai().words().chatLater());
        }
    }

    private String place(RoundedPosition position, String who) {
        Optional<ChatRepository.Chat> chat = chats.find(who);
        if (chat.isEmpty()) {
            return ChatFormatter.thai().words().chatNotLinked();
        }
        String school = chat.get().gauge().school.code;
        UUID id = UUID.randomUUID();
        Draft draft = new Draft(id, Optional.of(school), position, "", Optional.empty(), clock.instant());
        SituationChatMessages words = SituationCommand.words(Language.TH);
        return switch (points.report(draft, ReportVia.LINE, "volunteer " + school + " " + SignatureFormatter.BY_LINE)) {
            case STORED, DUPLICATE -> {
                remember(who, id);
                yield words.pointStored();
            }
            case TOO_MANY -> words.tooMany();
            case FAR_AWAY, EXPIRED -> words.pointFar();
        };
    }

    private synchronized void remember(String who, UUID point) {
        asked.remove(who);
        asked.put(who, new Asked(point, clock.instant()));
        if (asked.size() > MOST_ASKED) {
            asked.remove(asked.keySet().iterator().next());
        }
    }

    private synchronized Optional<UUID> askedLately(String who) {
        return Optional.ofNullable(asked.get(who))
                .filter(known -> known.at().plus(PATIENCE).isAfter(clock.instant()))
                .map(Asked::point);
    }

    private Optional<String> depth(String text, String who) {
        String word = ReadingMessageParser.withoutEnding(text)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^น้ำ(ท่วม)?(ถึง|ระดับ)?\\s*", "");
        Optional<WaterDepth> depth = Optional.ofNullable(DEPTHS.get(word));
        Optional<UUID> point = depth.flatMap(known -> askedLately(who));
        if (point.isEmpty()) {
            return Optional.empty();
        }
        Language language = word.matches("[a-z]+") ? Language.EN : Language.TH;
        SituationChatMessages words = SituationCommand.words(language);
        return Optional.of(
                points.sayDepth(point.get(), depth.get())
                        ? words.pointDepth(SituationFormatter.of(language).water(depth.get()))
                        : words.pointChecked());
    }
}
