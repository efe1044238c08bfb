package org.faofon.channels.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends warnings by e-mail, as plain text. Mail has no retry key: when an answer is lost, a message may arrive twice,
 * with the same {@code Message-ID}, by which most mail programs show it once.
 */
@ApplicationScoped
class MailChannel implements AlertChannel {
    private static final Logger LOG = Logger.getLogger(MailChannel.class);

    private final MailConfig config;
    private final MailBody text;
    private final ReactiveMailer mailer;
    private final List<String> to;
    private final DutyMailAddress duty;
    private final Optional<String> from;

    MailChannel(
            MailConfig config,
            MailBody text,
            ReactiveMailer mailer,
            DutyMailAddress duty,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.config = config;
        this.text = text;
        this.mailer = mailer;
        this.duty = duty;
        this.to = config.to().orElse(List.of()).stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
        this.from = from.filter(address -> !address.isBlank());
    }

    void start(@Observes StartupEvent event) {
        if (!to.isEmpty() && from.isEmpty()) {
            LOG.warn("E-mail is not used: FAOFON_MAIL_TO is set, but QUARKUS_MAILER_FROM is missing");
        }
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean configured() {
        return from.isPresent() && (!to.isEmpty() || duty.find().isPresent());
    }

    @Override
    public boolean carries(AlertEvent event) {
        return !to.isEmpty() || event.audience() == Audience.OFFICERS;
    }

    @Override
    public boolean carries(Notice notice) {
        return !to.isEmpty() || notice.audience() == Audience.OFFICERS;
    }

    @Override
    public Duration gathersCalls() {
        return config.gathersCalls();
    }

    @Override
    public DeliveryResult deliver(UUID retryKey, OutboundMessage outbound) {
        List<String> recipients = duty.recipients(outbound, to);
        if (from.isEmpty() || recipients.isEmpty()) {
            return new DeliveryResult.Refused("E-mail is not configured");
        }
        String messageId = "<" + retryKey + "@faofon>";
        Mail mail = new Mail()
                .setTo(recipients)
                .setSubject(text.subject(outbound))
                .setText(text.body(outbound))
                .addHeader("Message-ID", messageId)
                .addHeader("Auto-Submitted", "auto-generated");
        return send(mail, messageId, recipients.size());
    }

    private DeliveryResult send(Mail mail, String messageId, int recipients) {
        try {
            mailer.send(mail).await().atMost(config.sendTimeout());
            return new DeliveryResult.Delivered("message " + messageId + " to " + recipients + " addresses");
        } catch (RuntimeException e) {
            return isFinal(e)
                    ? new DeliveryResult.Refused("The mail server refused the message: " + reason(e))
                    : new DeliveryResult.RetryLater(
                            "The mail server could not accept the message: " + reason(e), Optional.empty());
        }
    }

    /** An SMTP answer of 5xx (RFC 5321). */
    private static boolean isFinal(@Nullable Throwable e) {
        return e != null && (e instanceof SMTPException answer ? answer.isPermanent() : isFinal(e.getCause()));
    }

    private static String reason(Throwable e) {
        return e.getCause() == null ? String.valueOf(e) : reason(e.getCause());
    }
}
