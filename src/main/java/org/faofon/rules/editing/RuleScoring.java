package org.faofon.rules.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.network.GaugeRegistry;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleVersion;
import org.faofon.rules.editing.RuleHistory.Term;

/** The scores of the rules, from the hit log. */
@ApplicationScoped
public class RuleScoring {
    private final VerificationRepository log;
    private final GaugeRegistry network;
    private final ObjectMapper json;

    RuleScoring(VerificationRepository log, GaugeRegistry network, ObjectMapper json) {
        this.log = log;
        this.network = network;
        this.json = json;
    }

    /** The scores of each version of each rule, by code and version. */
    public List<RuleScore> list() {
        List<RuleVersion> versions =
                QuarkusTransaction.requiringNew().call(() -> RuleVersion.list("order by code, version"));
        return new RuleHistory(terms(versions)).scores(log.listWarnings(), log.listMissed(), network::findDistrict);
    }

    private List<Term> terms(List<RuleVersion> versions) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            RuleVersion version = versions.get(i);
            Optional<RuleVersion> next = i + 1 < versions.size() ? Optional.of(versions.get(i + 1)) : Optional.empty();
            terms.add(new Term(
                    read(version),
                    version.version,
                    version.changedAt,
                    next.filter(later -> later.code.equals(version.code)).map(later -> later.changedAt)));
        }
        return terms;
    }

    private Rule read(RuleVersion version) {
        try {
            return json.readValue(version.body, Rule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The rule " + version.code + " cannot be read", e);
        }
    }
}
