package org.faofon.incidents.report;

import java.util.List;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.incidents.map.RainMap;

/**
 * A report as text, in one language; its page, CSV and PDF all show this.
 *
 * @param summary what a reader needs first, one sentence each
 */
record IncidentReport(
        String title, String span, List<String> summary, List<RainMap> maps, List<IncidentTable> tables) {}
