package org.faofon.channels.line;

import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.PostbackAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faofon.alerts.Level;
import org.faofon.alerts.acknowledgement.SeenAlert;

/**
 * The button by which a school acknowledges alerts, all of a message by one tap. It carries the levels that were told, so
 * that a tap on an old message does not acknowledge what came later.
 */
public record AcknowledgementButton(List<SeenAlert> alerts) {
    /** No more alerts in one message, so that the data stay within LINE's limit. */
    public static final int MOST = 10;

    private static final String START = "acknowledge=";
    private static final Pattern DATA =
            Pattern.compile(START + "\\d{1,18}:[123](,\\d{1,18}:[123]){0," + (MOST - 1) + "}");

    public AcknowledgementButton {
        alerts = List.copyOf(alerts);
        if (alerts.isEmpty() || alerts.size() > MOST) {
            throw new IllegalArgumentException("A button has 1 to 10 alerts, but had " + alerts.size());
        }
    }

    /** What a tapped button was about; empty if it was another button. */
    public static Optional<AcknowledgementButton> find(String data) {
        return DATA.matcher(data).matches()
                ? Optional.of(new AcknowledgementButton(
                        Arrays.stream(data.substring(START.length()).split(","))
                                .map(AcknowledgementButton::parse)
                                .toList()))
                : Optional.empty();
    }

    private static SeenAlert parse(String pair) {
        int colon = pair.indexOf(':');
        return new SeenAlert(
                Long.parseLong(pair.substring(0, colon)), Level.ofNumber(Integer.parseInt(pair.substring(colon + 1))));
    }

    public String data() {
        return alerts.stream()
                .map(seen -> seen.alert() + ":" + seen.level().number())
                .collect(Collectors.joining(",", START, ""));
    }

    /**
     * The button in a bubble.
     *
     * @param label what it says, which also stands in the chat when it was tapped
     */
    public FlexButton of(String label) {
        PostbackAction tap = new PostbackAction.Builder()
                .label(label)
                .data(data())
                .displayText(label)
                .build();
        return new FlexButton.Builder(tap).style(FlexButton.Style.PRIMARY).build();
    }
}
