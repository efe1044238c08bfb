package org.faofon.sensorthings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.text.Excerpt;
import org.faofon.sensorthings.filter.InvalidFilterException;

/** The path of a resource (18-088, 9.2): {@code Things('PTL07')/Datastreams('PTL07')/Observations}. */
record ResourcePath(List<Segment> segments) {
    private static final int MOST_SEGMENTS = 12;

    /** An id may be quoted; many clients leave the quotation marks out. */
    private static final Pattern SEGMENT =
            Pattern.compile("([A-Za-z$@][\\w$@.]*)(?:\\((?:'([^']*(?:''[^']*)*)'|([^')(]+))\\))?(?:/|$)");

    /** A name, with an id in parentheses if there is one. */
    record Segment(String name, Optional<String> id) {}

    static ResourcePath parse(String path) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(path);
        int at = 0;
        while (at < path.length()) {
            if (!matcher.find(at) || matcher.start() != at || segments.size() == MOST_SEGMENTS) {
                throw new InvalidFilterException(
                        "the path cannot be read from here: " + Excerpt.of(path.substring(at)));
            }
            Optional<String> id = Optional.ofNullable(matcher.group(2))
                    .map(quoted -> quoted.replace("''", "'"))
                    .or(() -> Optional.ofNullable(matcher.group(3)));
            segments.add(new Segment(matcher.group(1), id));
            at = matcher.end();
        }
        return new ResourcePath(segments);
    }
}
