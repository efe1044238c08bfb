package org.faofon.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.accounts.shift.Shift;
import org.faofon.accounts.shift.ShiftService;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertsConfig;
import org.faofon.alerts.Audience;
import org.faofon.alerts.outbox.OutboundMessage;
import org.jboss.logging.Logger;

/** Sends what is for officers to who is on duty first. */
@ApplicationScoped
class DutyMailAddress {
    private static final Logger LOG = Logger.getLogger(DutyMailAddress.class);

    private final ShiftService shifts;
    private final boolean severalSteps;

    DutyMailAddress(ShiftService shifts, AlertsConfig config) {
        this.shifts = shifts;
        this.severalSteps =
                config.escalation().after().filter(steps -> steps.size() > 1).isPresent();
    }

    /** The address of who is on duty; empty if nobody is, or none was given, or the database is unavailable. */
    Optional<String> find() {
        try {
            return shifts.findCurrent().map(Shift::email).filter(address -> !address.isEmpty());
        } catch (RuntimeException e) {
            LOG.warnf("Could not read who is on duty: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Who gets it: the first call about an alert goes to who is on duty alone, if later calls follow that go to
     * everybody; whatever else is for officers goes to both.
     *
     * @param everybody the operator's addresses
     */
    List<String> recipients(OutboundMessage outbound, List<String> everybody) {
        Optional<String> onDuty = outbound.audience() == Audience.OFFICERS ? find() : Optional.empty();
        if (onDuty.isEmpty()) {
            return everybody;
        }
        return severalSteps && isFirstCall(outbound)
                ? List.of(onDuty.get())
                : Stream.concat(onDuty.stream(), everybody.stream()).distinct().toList();
    }

    private static boolean isFirstCall(OutboundMessage outbound) {
        return outbound instanceof OutboundMessage.News news
                && news.events().stream()
                        .allMatch(event -> event.kind == AlertEvent.Kind.ESCALATED && !event.calledBefore);
    }
}
