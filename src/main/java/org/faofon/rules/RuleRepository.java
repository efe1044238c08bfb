package org.faofon.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.RuleNames;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.query.LiveRainTotals;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/**
 * The rules in force. A new network starts with the default rules; after that they belong to the officers. A rule is
 * never deleted, because alerts name its versions; it can be disabled.
 */
@ApplicationScoped
public class RuleRepository implements RuleNames {
    public static final int STARTS = LiveRainTotals.STARTS + 10;
    public static final int MOST_RULES = 200;

    private static final Logger LOG = Logger.getLogger(RuleRepository.class);
    /** The author of the default rules. */
    public static final String BY_DEFAULT = "default";

    private static final int MOST_VERSIONS = 500;

    private final RulesConfig config;
    private final GaugeRegistry network;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<RulesChanged> changed;
    private volatile Snapshot now = new Snapshot(0, List.of(), List.of());

    /** The content of the table; its newest row shows whether another instance has written since. */
    private record Snapshot(long newestId, List<RuleChange> changes, List<CompiledRule> inForce) {}

    RuleRepository(
            RulesConfig config, GaugeRegistry network, ObjectMapper json, Clock clock, Event<RulesChanged> changed) {
        this.config = config;
        this.network = network;
        this.json = json;
        this.clock = clock;
        this.changed = changed;
    }

    void start(@Observes @Priority(STARTS) StartupEvent event) {
        int added = QuarkusTransaction.requiringNew().call(this::addDefaults);
        if (added > 0) {
            LOG.infof("Added %d default rules", added);
        }
        refresh();
        int offered = newDefaults().size();
        if (offered > 0) {
            LOG.infof(
                    "This version has different default rules, nothing was changed: rules=%d " + "page=/centre/rules",
                    offered);
        }
    }

    /** The newest version of every rule, by code. */
    public List<CompiledRule> list() {
        return now.inForce;
    }

    /** The newest version of every rule, by code, with its author. */
    public List<RuleChange> listChanges() {
        return now.changes;
    }

    public Optional<RuleChange> find(String code) {
        return now.changes.stream()
                .filter(change -> change.rule().code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<RuleName> findName(String code) {
        return find(code).map(change -> change.rule().name()).map(name -> new RuleName(name.th(), name.en()));
    }

    /** The rules in force, with that one replacing its older version or added. */
    public List<CompiledRule> listWith(Rule rule) {
        Stream<CompiledRule> others =
                now.inForce.stream().filter(judged -> !judged.rule().code().equals(rule.code()));
        return Stream.concat(others, Stream.of(asNext(rule)))
                .sorted(Comparator.comparing(judged -> judged.rule().code()))
                .toList();
    }

    /** The rule with its current version, or the version that it would get if it were written now. */
    public CompiledRule asNext(Rule rule) {
        Optional<RuleChange> standing = find(rule.code());
        int version = standing.map(RuleChange::version).orElse(0);
        boolean same = standing.filter(change -> change.rule().equals(rule)).isPresent();
        return new CompiledRule(rule, same ? version : version + 1);
    }

    /** All versions of that rule, the newest first; empty if it is unknown. */
    public List<RuleChange> versionsOf(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> RuleVersion.<RuleVersion>find("code = ?1 order by version desc", code)
                        .page(Page.ofSize(MOST_VERSIONS))
                        .list())
                .stream()
                .map(this::read)
                .toList();
    }

    /**
     * Creates the next version of a rule, or its first; it takes effect at once.
     *
     * @param seen the version that the officer has seen, 0 for none; empty if that does not matter
     */
    public SaveResult write(Rule rule, Optional<Integer> seen, String officer) {
        return writeAll(List.of(rule), seen, officer).get(0);
    }

    /** Creates the next version of each rule that has changed, or of none of them. */
    public List<SaveResult> writeAll(List<Rule> rules, String officer) {
        return writeAll(rules, Optional.empty(), officer);
    }

    private List<SaveResult> writeAll(List<Rule> rules, Optional<Integer> seen, String officer) {
        List<SaveResult> written;
        try {
            written = QuarkusTransaction.requiringNew().call(() -> writeNow(rules, seen, officer));
        } catch (ConstraintViolationException e) {
            // Another officer was faster: the version that we would have created is theirs.
            refresh();
            return rules.stream()
                    .map(rule -> (SaveResult) new SaveResult.Outdated(
                            find(rule.code()).map(RuleChange::version).orElse(0)))
                    .toList();
        }
        refresh();
        return written;
    }

    private List<SaveResult> writeNow(List<Rule> rules, Optional<Integer> seen, String officer) {
        Map<String, RuleChange> newest =
                newest().collect(Collectors.toMap(change -> change.rule().code(), change -> change));
        long added =
                rules.stream().filter(rule -> !newest.containsKey(rule.code())).count();
        if (added > 0 && newest.size() + added > MOST_RULES) {
            return List.of(new SaveResult.TooMany(MOST_RULES));
        }
        return rules.stream()
                .map(rule -> write(rule, seen, officer, Optional.ofNullable(newest.get(rule.code()))))
                .toList();
    }

    private SaveResult write(Rule rule, Optional<Integer> seen, String officer, Optional<RuleChange> standing) {
        int version = standing.map(RuleChange::version).orElse(0);
        if (seen.isPresent() && seen.get() != version) {
            return new SaveResult.Outdated(version);
        }
        if (standing.isPresent() && standing.get().rule().equals(rule)) {
            return new SaveResult.Unchanged(standing.get());
        }
        RuleChange change = new RuleChange(rule, version + 1, officer, clock.instant());
        add(change);
        LOG.infof("Changed a rule: code=%s version=%d by=%s", rule.code(), change.version(), officer);
        return new SaveResult.Stored(change);
    }

    /** Loads what other instances on this database have changed. */
    public void catchUp() {
        if (newestId() != now.newestId) {
            refresh();
        }
    }

    /** Only a new network gets them: the rules of a network are changed by its officers, not by a new version. */
    private int addDefaults() {
        if (RuleVersion.count() > 0) {
            return 0;
        }
        List<Rule> defaults = defaults();
        defaults.forEach(rule -> add(new RuleChange(rule, 1, BY_DEFAULT, clock.instant())));
        return defaults.size();
    }

    /** What the default rules of this version would change; see {@link DefaultRules#offer}. */
    public List<Rule> newDefaults() {
        return DefaultRules.offer(defaults(), now.changes);
    }

    private List<Rule> defaults() {
        List<Rule> all =
                config.defaults().map(file -> DefaultRules.read(json, file)).orElseGet(() -> DefaultRules.list(json));
        return all.stream().filter(this::isOfThisProvince).toList();
    }

    /** The rivers of Phatthalung are none of another province. */
    private boolean isOfThisProvince(Rule rule) {
        List<String> warned = Optional.ofNullable(rule.area().districts()).orElse(List.of());
        return rule.upstream() == null
                || warned.stream().allMatch(code -> network.findDistrict(code).isPresent());
    }

    private void add(RuleChange change) {
        RuleVersion row = new RuleVersion();
        row.code = change.rule().code();
        row.version = change.version();
        row.enabled = change.rule().enabled();
        row.body = write(change.rule());
        row.changedBy = change.changedBy();
        row.changedAt = change.changedAt();
        row.persist();
    }

    private synchronized void refresh() {
        long newestId = newestId();
        List<RuleChange> changes = QuarkusTransaction.requiringNew().call(() -> newest().toList());
        List<CompiledRule> inForce = changes.stream()
                .map(change -> new CompiledRule(change.rule(), change.version()))
                .toList();
        boolean differs = now.newestId != 0 && now.newestId != newestId;
        now = new Snapshot(newestId, changes, inForce);
        if (differs) {
            changed.fire(new RulesChanged());
        }
    }

    private static long newestId() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Panache.getEntityManager()
                        .createQuery("select coalesce(max(id), 0) from RuleVersion", Long.class)
                        .getSingleResult());
    }

    private Stream<RuleChange> newest() {
        return RuleVersion.<RuleVersion>list(
                        "version = (select max(v.version) from RuleVersion v where v.code = this.code) order by code")
                .stream()
                .map(this::read);
    }

    private RuleChange read(RuleVersion row) {
        try {
            return new RuleChange(json.readValue(row.body, Rule.class), row.version, row.changedBy, row.changedAt);
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
