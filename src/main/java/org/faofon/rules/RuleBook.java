package org.faofon.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.faofon.readings.LiveRain;
import org.jboss.logging.Logger;

/** The rules in force. A new network starts with the default rules; after that they are the officers'. */
@ApplicationScoped
public class RuleBook {
    static final int STARTS = LiveRain.STARTS + 10;

    private static final Logger LOG = Logger.getLogger(RuleBook.class);
    private static final String DEFAULTS = "/rules/default-rules.json";
    private static final String BY_DEFAULT = "default";

    private final ObjectMapper json;
    private final Clock clock;
    private volatile List<JudgedRule> inForce = List.of();

    RuleBook(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void start(@Observes @Priority(STARTS) StartupEvent event) {
        int added = QuarkusTransaction.requiringNew().call(this::addDefaults);
        if (added > 0) {
            LOG.infof("Added %d default rules", added);
        }
        refresh();
    }

    /** The newest version of every rule, by code. */
    List<JudgedRule> list() {
        return inForce;
    }

    private int addDefaults() {
        int added = 0;
        for (Rule rule : defaults()) {
            if (RuleVersion.count("code", rule.code()) == 0) {
                RuleVersion first = new RuleVersion();
                first.code = rule.code();
                first.version = 1;
                first.enabled = rule.enabled();
                first.body = write(rule);
                first.changedBy = BY_DEFAULT;
                first.changedAt = clock.instant();
                first.persist();
                added++;
            }
        }
        return added;
    }

    private List<Rule> defaults() {
        try (InputStream text = Objects.requireNonNull(RuleBook.class.getResourceAsStream(DEFAULTS))) {
            return json.readValue(text, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refresh() {
        inForce = QuarkusTransaction.requiringNew()
                .call(() -> RuleVersion.<RuleVersion>list(
                                "version = (select max(v.version) from RuleVersion v where v.code = this.code) order by code")
                        .stream()
                        .map(this::read)
                        .toList());
    }

    private JudgedRule read(RuleVersion version) {
        try {
            return new JudgedRule(json.readValue(version.body, Rule.class), version.version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Rule rule) {
        try {
            return json.writeValueAsString(rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
