package org.faofon.rules;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.faofon.network.GaugeRegistry;
import org.jboss.logging.Logger;

/** Reports rules that can never hold, because no district of the network is in their area. */
@ApplicationScoped
class RuleCoverageCheck {
    private static final Logger LOG = Logger.getLogger(RuleCoverageCheck.class);

    private final RuleRepository rules;
    private final GaugeRegistry network;

    RuleCoverageCheck(RuleRepository rules, GaugeRegistry network) {
        this.rules = rules;
        this.network = network;
    }

    void start(@Observes @Priority(RuleRepository.STARTS + 1) StartupEvent event) {
        List<String> idle = listIdle();
        if (!idle.isEmpty()) {
            LOG.warnf(
                    "Rules apply to no district of this province, so they never warn: %s. Change their area on "
                            + "/centre/rules, or the zones in FAOFON_DISTRICTS",
                    String.join(", ", idle));
        }
    }

    /** The codes of the enabled rules that cover no district. */
    List<String> listIdle() {
        return rules.list().stream()
                .map(CompiledRule::rule)
                .filter(Rule::enabled)
                .filter(rule -> network.listDistricts().stream().noneMatch(rule.area()::covers))
                .map(Rule::code)
                .toList();
    }
}
