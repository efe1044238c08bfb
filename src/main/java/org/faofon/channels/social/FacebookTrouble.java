package org.faofon.channels.social;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.social.GraphResponse.How;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.network.NetworkClock;
import org.jspecify.annotations.Nullable;

/** What keeps us from posting until somebody mends it, for the desk. */
@ApplicationScoped
class FacebookTrouble implements DeskItemSource {
    private static final String PAGE = "/centre/deliveries";

    private record Known(How how, Instant since) {}

    private final Supplier<Instant> now;
    private final Function<Locale, FacebookMessages> messages;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    @Inject
    FacebookTrouble(NetworkClock clock) {
        this(clock::instant, FacebookPostFormatter::bundle);
    }

    FacebookTrouble(Supplier<Instant> now, Function<Locale, FacebookMessages> messages) {
        this.now = now;
        this.messages = messages;
    }

    /** Notes the result of a call. Only an accepted post shows that a block is over. */
    void note(GraphResponse answer, boolean posted) {
        switch (answer.how()) {
            case TOKEN, PERMISSION, BLOCKED ->
                known.updateAndGet(
                        old -> old != null && old.how() == answer.how() ? old : new Known(answer.how(), now.get()));
            case GIVEN -> known.updateAndGet(old -> old != null && old.how() == How.BLOCKED && !posted ? old : null);
            case UNKNOWN, RATE, GONE, NEVER -> {
                // It says nothing about the token, or it is over by itself.
            }
        }
    }

    @Override
    public List<DeskItem> items() {
        return Optional.ofNullable(known.get()).map(this::item).stream().toList();
    }

    private DeskItem item(Known trouble) {
        return new DeskItem(
                DeskItem.Urgency.TROUBLE,
                said(trouble.how(), AlertTextFormatter.THAI),
                said(trouble.how(), AlertTextFormatter.ENGLISH),
                PAGE,
                trouble.since(),
                Optional.empty());
    }

    private String said(How how, Locale locale) {
        FacebookMessages in = messages.apply(locale);
        return switch (how) {
            case TOKEN -> in.tokenExpired();
            case PERMISSION -> in.notPermitted();
            case BLOCKED -> in.blocked();
            case GIVEN, UNKNOWN, RATE, GONE, NEVER -> throw new IllegalArgumentException(how + " is no trouble");
        };
    }
}
