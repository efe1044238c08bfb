package org.faofon.web.centre;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.text.Language;

/**
 * Formats the stored outcome of a delivery in the reader's language. What another system said, such as LINE or a mail
 * server, is quoted as it came.
 */
@Named("outcomes")
@ApplicationScoped
public class DeliveryOutcomeFormatter {
    private static final List<Form> FORMS = List.of(
            new Form(
                    "LINE answered 429: You have reached your monthly limit\\..*",
                    (in, found) -> in.outUsedUp(),
                    false),
            new Form("LINE answered 429: .*", (in, found) -> in.outTooFast(), false),
            new Form("LINE answered 401: .*", (in, found) -> in.outBadToken(), false),
            new Form("LINE answered (5\\d\\d): .*", (in, found) -> in.outLineDown(found.group(1)), false),
            new Form("LINE answered (\\d+): (.*)", (in, found) -> in.outAnswered(found.group(1))),
            new Form("The program stopped before LINE answered", (in, found) -> in.outStopped(), false),
            new Form("answered (\\d+)()", (in, found) -> in.outAnswered(found.group(1))),
            new Form("The webhook answered (\\d+)(?:: (.*))?", (in, found) -> in.outAnswered(found.group(1))),
            new Form(
                    "request (\\S+) message (\\S.*)", (in, found) -> in.outLine(found.group(1), found.group(2)), false),
            new Form("already accepted as request (.*)", (in, found) -> in.outLineBefore(found.group(1)), false),
            new Form(
                    "message (\\S+) to (\\d+) addresses",
                    (in, found) -> in.outMail(found.group(1), found.group(2)),
                    false),
            new Form(
                    "(\\d+) messages are left this month, this push costs (\\d+), and (\\d+) are reserved",
                    (in, found) -> in.outSaved(found.group(1), found.group(2), found.group(3)),
                    false),
            new Form(
                    "(?:The webhook|LINE|Facebook) (?:could not be reached|did not answer).*",
                    (in, found) -> in.outUnreachable(),
                    false),
            new Form("(?:The webhook|E-mail|LINE|Facebook) is not configured", (in, found) -> in.outNotSetUp(), false),
            new Form("queued for (\\d+) followers", (in, found) -> in.outFollowers(found.group(1)), false),
            new Form("post (\\S+)", (in, found) -> in.outPosted(found.group(1)), false),
            new Form("edited (\\S.*)", (in, found) -> in.outEdited(found.group(1)), false),
            new Form("found on the page as post (\\S+)", (in, found) -> in.outFoundPost(found.group(1)), false),
            new Form("nothing of this alert is on the page", (in, found) -> in.outNothingPosted(), false),
            new Form("Not posted: the alert was over.*", (in, found) -> in.outOverBefore(), false),
            new Form("Facebook answered (\\d+), (.*)", (in, found) -> in.outAnswered(found.group(1))),
            new Form("(The template cannot be used): (.*)", (in, found) -> in.outTemplate()),
            new Form(
                    "The mail server (refused|could not accept) the message: (.*)",
                    (in, found) -> in.outMailRefused()));

    /**
     * An outcome for people.
     *
     * @param text in their language, or empty
     * @param quote the other system's own words, or empty
     */
    public record Outcome(String text, String quote) {}

    /** @param quotes whether group 2 is the other system's words */
    private record Form(Pattern pattern, BiFunction<DeliveryMessages, MatchResult, String> text, boolean quotes) {
        Form(String pattern, BiFunction<DeliveryMessages, MatchResult, String> text, boolean quotes) {
            this(Pattern.compile(pattern, Pattern.DOTALL), text, quotes);
        }

        Form(String pattern, BiFunction<DeliveryMessages, MatchResult, String> text) {
            this(pattern, text, true);
        }
    }

    /** The stored outcome in that language, th or en. */
    public Outcome of(String stored, String lang) {
        DeliveryMessages in = MessageBundles.get(
                DeliveryMessages.class, Localized.Literal.of(Language.of(lang).code()));
        return of(stored, in);
    }

    static Outcome of(String stored, DeliveryMessages in) {
        for (Form form : FORMS) {
            Matcher found = form.pattern().matcher(stored);
            if (found.matches()) {
                String quote = form.quotes() && found.group(2) != null ? found.group(2) : "";
                return new Outcome(form.text().apply(in, found.toMatchResult()), quote);
            }
        }
        return new Outcome("", stored);
    }
}
