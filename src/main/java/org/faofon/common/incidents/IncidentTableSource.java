package org.faofon.common.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.common.text.Language;

/**
 * Port: a package that knows more about an incident, for instance how the schools were, or who said when that he had read
 * a warning. Each bean of this type is asked for each report.
 */
public interface IncidentTableSource {
    /**
     * The tables about that time (from, to], with texts in that language; an empty list if there is nothing to say.
     *
     * @param district the code of the district of the report; empty for all
     */
    List<IncidentTable> tables(Instant from, Instant to, Optional<String> district, Language language);
}
