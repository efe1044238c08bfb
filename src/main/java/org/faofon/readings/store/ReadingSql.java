package org.faofon.readings.store;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;

/** Names for the numbers in the table {@code reading}: {@code :suspect} for its quality flag, {@code :at_least} for its kind of depth. */
public final class ReadingSql {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]+)");
    private static final Map<String, Integer> NUMBERS = Stream.concat(
                    Stream.of(Quality.values()).map(quality -> Map.entry(quality.name(), quality.flag())),
                    Stream.of(Depth.Kind.values()).map(kind -> Map.entry(kind.name(), kind.code())))
            .collect(Collectors.toUnmodifiableMap(
                    number -> number.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));

    private ReadingSql() {}

    /**
     * The statement with numbers for names.
     *
     * @throws IllegalArgumentException if it uses a name that there is not
     */
    public static String of(String statement) {
        return NAME.matcher(statement).replaceAll(name -> {
            Integer number = NUMBERS.get(name.group(1));
            if (number == null) {
                throw new IllegalArgumentException("There is no quality or kind of depth " + name.group());
            }
            return number.toString();
        });
    }
}
