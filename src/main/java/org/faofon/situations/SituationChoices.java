package org.faofon.situations;

import java.util.Arrays;
import java.util.List;
import org.faofon.common.text.Language;

/** What the form offers, in one language. */
public record SituationChoices(List<Choice> statuses, List<Choice> needs, List<Choice> people) {
    /** One of them: its name in addresses and in the database, and its words. */
    public record Choice(String value, String label) {}

    public static SituationChoices of(Language language) {
        SituationFormatter words = SituationFormatter.of(language);
        return new SituationChoices(
                Arrays.stream(SchoolStatus.values())
                        .map(status -> new Choice(status.name(), words.status(status)))
                        .toList(),
                Arrays.stream(NeedKind.values())
                        .map(kind -> new Choice(kind.name(), words.need(kind)))
                        .toList(),
                Arrays.stream(PeopleBand.values())
                        .map(band -> new Choice(band.name(), words.people(band)))
                        .toList());
    }

    /** For how many people something may be needed. */
    public List<Choice> amounts() {
        return people.stream()
                .filter(choice -> !choice.value().equals(PeopleBand.NONE.name()))
                .toList();
    }
}
