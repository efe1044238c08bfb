package org.faofon.audit;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.desk.DeskLogEntry;
import org.faofon.common.desk.DeskLogSource;
import org.faofon.common.text.Language;
import org.faofon.network.NetworkClock;

/** What officers did and schools reported, from the audit trail: judged readings, situations, rules, messages, shifts. */
@Singleton
class DeskLogOfTrail implements DeskLogSource {
    private static final Duration LOOK_BACK = Duration.ofDays(3);
    private static final int MOST = 300;

    /** The program brings rules when it starts for the first time, which is no news. */
    private static final String FIRST_RULES = "default";

    /** Alerts have a log of their own; sign-ins and settings are no news of the night. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("reading.judge", "/centre/readings"),
            Map.entry("level.request", "/centre"),
            Map.entry("rule.change", "/centre/rules"),
            Map.entry("alert.receipt", "/centre/acknowledgements"),
            Map.entry("alert.judge", "/centre/hits"),
            Map.entry("missed-event.add", "/centre/hits"),
            Map.entry("missed-event.withdraw", "/centre/hits"),
            Map.entry("message.send", "/centre/messages"),
            Map.entry("message.withdraw", "/centre/messages"),
            Map.entry("message.resend", "/centre/deliveries"),
            Map.entry("message.test", "/centre/deliveries"),
            Map.entry("shift.begin", "/centre/shift"),
            Map.entry("shift.end", "/centre/shift"),
            Map.entry("situation.enter", "/centre/situations"),
            Map.entry("situation.request", "/centre/situations"),
            Map.entry("need.change", "/centre/situations"),
            Map.entry("flood-point.enter", "/centre/floodpoints"),
            Map.entry("flood-point.check", "/centre/floodpoints"),
            Map.entry("impact.add", "/centre/impacts"),
            Map.entry("impact.withdraw", "/centre/impacts"),
            Map.entry("ddpm-request.ask", "/centre/requests"),
            Map.entry("ddpm-request.answer", "/centre/requests"),
            Map.entry("channel.add", "/centre/channels"),
            Map.entry("channel.change", "/centre/channels"),
            Map.entry("line-group.role", "/centre/line"));

    // The trail has real time, in an exercise too.
    private final InstantSource world = NetworkClock.world();
    private final AuditRepository trail;
    private final AuditSubject subjects;
    private final NetworkClock clock;

    DeskLogOfTrail(AuditRepository trail, AuditSubject subjects, NetworkClock clock) {
        this.trail = trail;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public List<DeskLogEntry> listLatest() {
        Instant now = world.instant();
        List<AuditEntry> entries = trail.listOf(PAGES.keySet(), now.minus(LOOK_BACK), MOST).stream()
                .filter(entry -> !entry.actor().equals(FIRST_RULES))
                .toList();
        List<DeskLogEntry> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); ) {
            int first = i;
            while (i < entries.size() && isSame(entries.get(first), entries.get(i))) {
                i++;
            }
            lines.add(line(entries.get(first), i - first, now));
        }
        return lines;
    }

    /** Thirty readings of a gauge that are judged at once are one line. */
    private static boolean isSame(AuditEntry one, AuditEntry other) {
        return one.action().equals(other.action())
                && one.actor().equals(other.actor())
                && one.detail().equals(other.detail())
                && AuditSubject.firstOf(one).equals(AuditSubject.firstOf(other));
    }

    private DeskLogEntry line(AuditEntry entry, int count, Instant now) {
        return new DeskLogEntry(
                networkTime(entry.at(), now),
                kind(entry.action()),
                text(entry, count, Language.TH),
                text(entry, count, Language.EN),
                Optional.ofNullable(PAGES.get(entry.action())),
                entry.actor(),
                isOfficer(entry.actor()),
                subjects.districtOf(entry));
    }

    private Instant networkTime(Instant at, Instant now) {
        if (!clock.exercise()) {
            return at;
        }
        double seconds = Duration.between(at, now).toMillis() * clock.rate();
        return clock.instant().minusMillis(Math.round(seconds));
    }

    private static DeskLogEntry.Kind kind(String action) {
        if (action.equals("reading.judge") || action.equals("level.request")) {
            return DeskLogEntry.Kind.READING;
        }
        boolean situation = action.startsWith("situation.")
                || action.startsWith("need.")
                || action.startsWith("flood-point.")
                || action.startsWith("impact.");
        return situation ? DeskLogEntry.Kind.SITUATION : DeskLogEntry.Kind.OTHER;
    }

    private String text(AuditEntry entry, int count, Language language) {
        AuditMessages in = MessageBundles.get(AuditMessages.class, Localized.Literal.of(language.code()));
        List<String> parts = new ArrayList<>();
        parts.add(in.action(entry.action()));
        String about = subjects.said(entry, language);
        if (!about.isEmpty()) {
            parts.add(about);
        }
        entry.changes().fields().stream()
                .filter(field -> AuditDetail.STATES.contains(field.name()))
                .map(field -> in.state(field.value()))
                .forEach(parts::add);
        if (count > 1) {
            parts.add(in.together(count));
        }
        return String.join(" · ", parts);
    }

    /** Members of schools, gauges and parts of the program sign with a word before their name, or with a fixed one. */
    private static boolean isOfficer(String actor) {
        return actor.indexOf(' ') < 0 && !actor.equals("program") && !actor.equals("rules");
    }
}
