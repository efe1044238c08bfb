package org.faofon.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the access table: what one kind of user may do with topics of the broker.
 *
 * @param user the kind of user, as docs/access.md calls it
 * @param topic with a variable in braces for each level that is free; the variable {@code gauge} is the user's own name
 * @param everything whether the user may also subscribe, and use any other topic
 */
public record TopicRow(String user, String topic, boolean everything) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static TopicRow publish(String user, String topic) {
        return new TopicRow(user, topic, false);
    }

    static TopicRow everything(String user) {
        return new TopicRow(user, "#", true);
    }

    /** Whether a user of this kind and name may publish there. */
    public boolean publishes(String name, String topic) {
        if (everything) {
            return true;
        }
        String levels = VARIABLE.matcher(this.topic)
                .replaceAll(variable ->
                        variable.group(1).equals("gauge") ? Matcher.quoteReplacement(Pattern.quote(name)) : "[^/+#]+");
        return topic.matches(levels);
    }
}
