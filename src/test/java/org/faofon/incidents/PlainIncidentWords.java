package org.faofon.incidents;

import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.network.GaugeRegistry;
import org.faofon.support.PlainBundle;

/** The words of reports without a container. */
public final class PlainIncidentWords {
    private PlainIncidentWords() {}

    public static IncidentFormatter of(Language language, AlertTextFormatter alerts, GaugeRegistry network) {
        return new IncidentFormatter(
                language,
                PlainBundle.of(
                        IncidentMessages.class,
                        language == Language.TH ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH),
                alerts,
                network);
    }
}
