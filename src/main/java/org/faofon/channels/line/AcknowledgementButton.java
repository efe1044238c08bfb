package org.faofon.channels.line;

import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.PostbackAction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.alerts.Level;

/**
 * The button by which a school acknowledges an alert. It carries the level that was told, so that a tap on an old message
 * does not acknowledge what came later.
 */
public record AcknowledgementButton(long alert, Level level) {
    private static final Pattern DATA = Pattern.compile("acknowledge=(\\d{1,18})&level=([123])");

    /** What a tapped button was about; empty if it was another button. */
    public static Optional<AcknowledgementButton> find(String data) {
        Matcher matcher = DATA.matcher(data);
        return matcher.matches()
                ? Optional.of(new AcknowledgementButton(
                        Long.parseLong(matcher.group(1)), Level.ofNumber(Integer.parseInt(matcher.group(2)))))
                : Optional.empty();
    }

    /**
     * The button in a bubble.
     *
     * @param label what it says, which also stands in the chat when it was tapped
     */
    public FlexButton of(String label) {
        PostbackAction tap = new PostbackAction.Builder()
                .label(label)
                .data("acknowledge=" + alert + "&level=" + level.number())
                .displayText(label)
                .build();
        return new FlexButton.Builder(tap).style(FlexButton.Style.PRIMARY).build();
    }
}
