package org.faofon.channels;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.faofon.network.Network;

/** ฝน: the rain of now in the network, at a school or in a district. */
@ApplicationScoped
@Priority(LineTalk.BY_COMMAND)
class RainTalk implements LineTalk {
    private static final String THAI = "ฝน";
    private static final String ENGLISH = "rain";

    /** Written as one word, as Thai often is, a name must be that long to be taken for one. */
    private static final int LONG_ENOUGH = 3;

    private final Network network;
    private final RainAnswers answers;

    RainTalk(Network network, RainAnswers answers) {
        this.network = network;
        this.answers = answers;
    }

    @Override
    public Optional<String> answer(LineSaid said) {
        return said.after(THAI)
                .flatMap(place -> rain(place, said, LineSpeech.thai()))
                .or(() -> said.after(ENGLISH).flatMap(place -> rain(place, said, LineSpeech.english())))
                .or(() -> inOneWord(said));
    }

    private Optional<String> rain(String place, LineSaid said, LineSpeech speech) {
        if (place.isEmpty()) {
            return Optional.of(answers.ofNetwork(speech));
        }
        PlaceSearch.Found found = search().find(place);
        // People also chat about the rain: where nothing is found, only who surely asked us is told so.
        boolean asked = found.size() > 0 || found.named() || said.chat() == LineSaid.Chat.PERSON;
        return asked ? Optional.of(tell(place, found, speech)) : Optional.empty();
    }

    private Optional<String> inOneWord(LineSaid said) {
        if (!said.text().startsWith(THAI) || said.text().length() < THAI.length() + LONG_ENOUGH) {
            return Optional.empty();
        }
        String place = said.text().substring(THAI.length());
        PlaceSearch.Found found = search().findByBeginning(place);
        return found.size() > 0 ? Optional.of(tell(place, found, LineSpeech.thai())) : Optional.empty();
    }

    private String tell(String place, PlaceSearch.Found found, LineSpeech speech) {
        if (found.size() != 1) {
            return answers.notOne(place, found, speech);
        }
        return found.districts().isEmpty()
                ? answers.at(found.gauges().get(0), speech)
                : answers.in(found.districts().get(0), speech);
    }

    private PlaceSearch search() {
        return new PlaceSearch(network.listGauges(), network.listDistricts());
    }
}
