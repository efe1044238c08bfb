package org.faofon.channels.webhook.custom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secrets that templates may name. They are environment variables that begin with FAOFON_SECRET_, so that a template
 * cannot name any other secret of the program, and no dump of the database contains one.
 */
@ApplicationScoped
class Secrets {
    static final String PREFIX = "FAOFON_SECRET_";
    static final String HIDDEN = "•••";

    private static final Pattern NAME = Pattern.compile("[A-Z0-9_]{1,40}");

    /** A shorter value would hide ordinary words. */
    private static final int SHORTEST = 4;

    private final Map<String, String> environment;

    @Inject
    Secrets() {
        this(System.getenv());
    }

    Secrets(Map<String, String> environment) {
        this.environment = environment;
    }

    Optional<String> find(String name) {
        return NAME.matcher(name).matches()
                ? Optional.ofNullable(environment.get(PREFIX + name))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                : Optional.empty();
    }

    /** The names that are set, without the prefix. */
    List<String> names() {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(name -> find(name).isPresent())
                .sorted()
                .toList();
    }

    /** The text without secrets: an answer may repeat what it was asked. */
    String hide(String text) {
        List<String> values = new ArrayList<>();
        for (String name : names()) {
            String value = find(name).orElseThrow();
            values.add(value);
            values.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        values.sort(Comparator.comparing(String::length).reversed());
        String hidden = text;
        for (String value : values) {
            if (value.length() >= SHORTEST) {
                hidden = hidden.replace(value, HIDDEN);
            }
        }
        return hidden;
    }
}
