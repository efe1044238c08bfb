package org.faofon.alerts.handwritten;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.faofon.alerts.Notice;
import org.faofon.alerts.handwritten.HandwrittenMessage.Withdrawal;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/**
 * Sends the officers' own messages the same way as alerts: the message, its notice and its outbox rows are written in one
 * transaction, and a form that is sent twice sends one message.
 */
@ApplicationScoped
public class HandwrittenMessageService {
    private static final Logger LOG = Logger.getLogger(HandwrittenMessageService.class);
    private static final int LONGEST_REASON = 300;

    private final HandwrittenMessageRepository messages;
    private final HandwrittenNoticeFactory words;
    private final NoticeService notices;
    private final GaugeRegistry network;
    private final NetworkClock clock;

    HandwrittenMessageService(
            HandwrittenMessageRepository messages,
            HandwrittenNoticeFactory words,
            NoticeService notices,
            GaugeRegistry network,
            NetworkClock clock) {
        this.messages = messages;
        this.words = words;
        this.notices = notices;
        this.network = network;
        this.clock = clock;
    }

    /** What became of a draft. */
    public enum Outcome {
        SENT,
        /** The same was sent from this form before. */
        SENT_BEFORE,
        /** This form was sent before, with other words; these were not sent. */
        CHANGED_AFTER_SENDING,
        FAULTY
    }

    /** What became of a withdrawal. */
    public enum Withdrawn {
        DONE,
        BEFORE,
        UNKNOWN,
        NO_REASON
    }

    /** What keeps the draft from being sent; empty if nothing does. */
    public Set<MessageFault> faults(MessageDraft draft) {
        Set<MessageFault> faults =
                draft.faults(now(), code -> network.findDistrict(code).isPresent());
        draft.corrects()
                .ifPresent(id -> find(id).ifPresentOrElse(
                                earlier -> {
                                    if (earlier.correctedBy().isPresent()) {
                                        faults.add(MessageFault.CORRECTED_BEFORE);
                                    }
                                },
                                () -> faults.add(MessageFault.NOTHING_CORRECTED)));
        return faults;
    }

    /** The notice as it will be sent, for the preview. */
    public Notice preview(MessageDraft draft) {
        return Notice.of(words.draft(draft, draft.corrects().flatMap(this::find)), now(), clock.exercise());
    }

    /** Sends the draft once. */
    public Outcome send(MessageDraft draft, String officer) {
        Optional<Outcome> before = before(draft);
        if (before.isPresent()) {
            return before.get();
        }
        if (!faults(draft).isEmpty()) {
            return Outcome.FAULTY;
        }
        Notice.Draft notice = words.draft(draft, draft.corrects().flatMap(this::find));
        try {
            notices.post(notice, posted -> messages.add(draft, officer, posted.at(), posted.exercise()));
        } catch (DatabaseException e) {
            // Another officer has corrected the same message in this very moment; nothing of this one is stored.
            LOG.warnf("Could not store a handwritten message: form=%s reason=%s", draft.form(), e.getMessage());
            return before(draft).orElse(Outcome.FAULTY);
        }
        LOG.infof("Sent a handwritten message: form=%s by=%s", draft.form(), officer);
        return Outcome.SENT;
    }

    private Optional<Outcome> before(MessageDraft draft) {
        return messages.findOfForm(draft.form())
                .map(sent -> draft.isSame(sent) ? Outcome.SENT_BEFORE : Outcome.CHANGED_AFTER_SENDING);
    }

    /** The notice that tells readers of the withdrawal, for the preview. */
    public Notice previewWithdrawal(HandwrittenMessage message, String reason) {
        return Notice.of(words.withdrawal(message, reason), now(), clock.exercise());
    }

    /**
     * Withdraws a message from the website and the feeds.
     *
     * @param tell whether those who got it are told
     */
    public Withdrawn withdraw(long id, String officer, String reason, boolean tell) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return Withdrawn.NO_REASON;
        }
        Optional<HandwrittenMessage> message = find(id);
        if (message.isEmpty()) {
            return Withdrawn.UNKNOWN;
        }
        Withdrawal withdrawal = new Withdrawal(officer, now(), why);
        boolean done = tell ? withdrawAndTell(message.get(), withdrawal) : withdraw(id, withdrawal);
        LOG.infof("Withdrew a handwritten message: message=%d by=%s new=%s told=%s", id, officer, done, tell);
        return done ? Withdrawn.DONE : Withdrawn.BEFORE;
    }

    private boolean withdraw(long id, Withdrawal withdrawal) {
        return QuarkusTransaction.requiringNew().call(() -> messages.withdraw(id, withdrawal));
    }

    private boolean withdrawAndTell(HandwrittenMessage message, Withdrawal withdrawal) {
        AtomicBoolean done = new AtomicBoolean();
        notices.post(
                words.withdrawal(message, withdrawal.reason()),
                posted -> done.set(messages.withdraw(message.id(), withdrawal)));
        return done.get();
    }

    public Optional<HandwrittenMessage> find(long id) {
        return messages.find(id, clock.exercise());
    }

    /** Those that hold now, the latest first. */
    public List<HandwrittenMessage> listInForce() {
        return messages.listInForce(clock.exercise(), clock.instant());
    }

    /** The latest, the latest first. */
    public List<HandwrittenMessage> listLatest(int limit) {
        return messages.listLatest(clock.exercise(), limit);
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
