package org.faofon.followers.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.faofon.common.text.Language;
import org.faofon.common.web.PublicUrls;
import org.faofon.followers.FollowMessages;
import org.faofon.followers.FollowRequestRepository.FollowRequest;
import org.faofon.followers.FollowersConfig;
import org.faofon.followers.LinkSigner;
import org.faofon.followers.LinkSigner.Purpose;
import org.faofon.followers.MailAvailability;
import org.faofon.followers.PlaceNames;
import org.jspecify.annotations.Nullable;

/** Sends a message to an address, with the link that ends it: for people, and for mail programs (RFC 8058). */
@ApplicationScoped
class MailSender {
    private static final String BETWEEN = "\n\n";

    private final ReactiveMailer mailer;
    private final FollowersConfig.Mail config;
    private final LinkSigner links;
    private final PlaceNames places;
    private final MailAvailability availability;
    private final Optional<URI> site;

    MailSender(
            ReactiveMailer mailer,
            FollowersConfig config,
            LinkSigner links,
            PlaceNames places,
            MailAvailability availability,
            @ConfigProperty(name = "faofon.web.public-url") Optional<URI> site) {
        this.mailer = mailer;
        this.config = config.mail();
        this.links = links;
        this.places = places;
        this.availability = availability;
        this.site = site;
    }

    /** What became of a mail. */
    enum Sent {
        ACCEPTED,
        /** The server cannot take it now, or cannot be reached. */
        LATER,
        REFUSED
    }

    Sent send(String address, ComposedMessage message, FollowerMessage queued) {
        Language language = queued.language();
        FollowMessages in = FollowerTextFormatter.words(language);
        String token = links.token(Purpose.MAIL, queued.follower());
        String text = message.title() + BETWEEN + message.body() + BETWEEN + page(language, message.path()) + BETWEEN
                + "-- \n" + in.mailWhy() + "\n" + in.mailLeave() + " " + page(language, "/follow/mine?token=" + token);
        Mail mail = mail(address, message.title(), text, "follower-" + queued.id())
                .addHeader("List-Unsubscribe", "<" + page(Language.TH, "/api/v1/follow/leave?token=" + token) + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return send(mail);
    }

    /** The link with which whoever reads the mails of the address confirms the request. */
    Sent sendConfirmation(FollowRequest request) {
        Language language = request.language();
        FollowMessages in = FollowerTextFormatter.words(language);
        String place = places.of(request.place(), language);
        String link = page(language, "/follow/confirm?token=" + links.token(Purpose.CONFIRM, request.id()));
        String text = in.confirmMail(place) + BETWEEN + link + BETWEEN + in.confirmMailNote();
        return send(mail(request.email(), in.confirmSubject(place), text, "follow-request-" + request.id()));
    }

    private static Mail mail(String address, String subject, String text, String id) {
        return new Mail()
                .setTo(List.of(address))
                .setSubject(subject.replaceAll("\\s+", " ").strip())
                .setText(text + "\n")
                .addHeader("Message-ID", "<" + id + "@faofon>")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private String page(Language language, String path) {
        return new PublicUrls(site.orElseThrow())
                .page(language.at(path).toString())
                .toString();
    }

    private Sent send(Mail mail) {
        if (!availability.isConfigured()) {
            return Sent.REFUSED;
        }
        try {
            mailer.send(mail).await().atMost(config.sendTimeout());
            return Sent.ACCEPTED;
        } catch (RuntimeException e) {
            return isFinal(e) ? Sent.REFUSED : Sent.LATER;
        }
    }

    /** An SMTP answer of 5xx (RFC 5321). */
    private static boolean isFinal(@Nullable Throwable e) {
        return e != null && (e instanceof SMTPException answer ? answer.isPermanent() : isFinal(e.getCause()));
    }
}
