package org.faofon.web.centre;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.faofon.alerts.AlertEvent;
import org.faofon.web.BilingualText;
import org.faofon.web.view.AlertView;

/**
 * What an action will send, to whom, as an officer sees it before it is done.
 *
 * @param event as it would be written
 * @param text the whole message
 * @param channels the names of those that would carry it
 * @param fields what the officer has entered, as the form sends it again
 */
public record ActionPreviewView(
        Action action,
        AlertView alert,
        AlertEvent event,
        BilingualText text,
        List<String> channels,
        Map<String, List<String>> fields) {
    /** The actions that are shown before they are done. */
    public enum Action {
        PUBLISH,
        HOLD,
        CANCEL,
        END;

        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether anybody at all is told. */
    public boolean told() {
        return event.isPublic || !channels.isEmpty();
    }

    public boolean byLine() {
        return channels.contains("line");
    }

    public List<String> otherChannels() {
        return channels.stream().filter(channel -> !channel.equals("line")).toList();
    }

    /** Whether the public can read it while nobody is called to it by LINE. */
    public boolean quiet() {
        return event.isPublic && !event.push;
    }

    /** The readings that the officer calls wrong. */
    public List<String> wrong() {
        return fields.getOrDefault("wrong", List.of());
    }

    public String reason() {
        return fields.getOrDefault("reason", List.of("")).get(0);
    }
}
