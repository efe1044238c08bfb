package org.faofon.channels.line.bot;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.faofon.channels.line.LineFormatter;
import org.faofon.channels.line.LineTextMessage;
import org.faofon.network.GaugeRegistry;

/** ฝน: the current rain in the network, at a school or in a district. */
@ApplicationScoped
@Priority(BotCommand.BY_COMMAND)
class RainCommand implements BotCommand {
    private static final String THAI = "ฝน";
    private static final String ENGLISH = "rain";

    /** The minimum length of a name that is written together with the command, as is common in Thai. */
    private static final int LONG_ENOUGH = 3;

    private final GaugeRegistry network;
    private final RainReplyFormatter answers;

    RainCommand(GaugeRegistry network, RainReplyFormatter answers) {
        this.network = network;
        this.answers = answers;
    }

    @Override
    public Optional<String> answer(LineTextMessage said) {
        return said.after(THAI)
                .flatMap(place -> rain(place, said, LineFormatter.thai()))
                .or(() -> said.after(ENGLISH).flatMap(place -> rain(place, said, LineFormatter.english())))
                .or(() -> inOneWord(said));
    }

    private Optional<String> rain(String place, LineTextMessage said, LineFormatter speech) {
        if (place.isEmpty()) {
            return Optional.of(answers.ofNetwork(speech));
        }
        PlaceSearch.Found found = search().find(place);
        // People also chat about the rain: if nothing is found, the bot answers only if it was clearly asked.
        boolean asked = found.size() > 0 || found.named() || said.chat() == LineTextMessage.Chat.PERSON;
        return asked ? Optional.of(tell(place, found, speech)) : Optional.empty();
    }

    private Optional<String> inOneWord(LineTextMessage said) {
        if (!said.text().startsWith(THAI) || said.text().length() < THAI.length() + LONG_ENOUGH) {
            return Optional.empty();
        }
        String place = said.text().substring(THAI.length());
        PlaceSearch.Found found = search().findByBeginning(place);
        return found.size() > 0 ? Optional.of(tell(place, found, LineFormatter.thai())) : Optional.empty();
    }

    private String tell(String place, PlaceSearch.Found found, LineFormatter speech) {
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
