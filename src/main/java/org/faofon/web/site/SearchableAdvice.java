package org.faofon.web.site;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.web.knowledge.Article;
import org.faofon.web.knowledge.SearchablePages;

/** The page of advice for the search: most who search in a storm want to know what to do. */
@Singleton
class SearchableAdvice implements SearchablePages {
    private final AlertTextFormatter words;

    SearchableAdvice(AlertTextFormatter words) {
        this.words = words;
    }

    @Override
    public List<Article> list(Language tongue) {
        AdviceMessages advice = MessageBundles.get(AdviceMessages.class, Localized.Literal.of(tongue.code()));
        Locale locale = tongue == Language.TH ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH;
        String text = Stream.of(always(advice), inHazards(locale), before(advice))
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
        return List.of(new Article("advice", "/advice", advice.adviceTitle(), advice.adviceDescription(), "", text));
    }

    private static Stream<String> always(AdviceMessages advice) {
        return Stream.of(
                advice.never1(),
                advice.never2(),
                advice.never3(),
                advice.never4(),
                advice.level1(),
                advice.level2(),
                advice.level3());
    }

    private Stream<String> inHazards(Locale locale) {
        return Stream.of(Hazard.values())
                .flatMap(hazard -> Stream.concat(
                        Stream.of(Level.values()).map(level -> words.advice(hazard, level, locale)),
                        Stream.of(words.afterwards(hazard, locale))));
    }

    private static Stream<String> before(AdviceMessages advice) {
        return Stream.of(
                advice.beforeTitle(),
                advice.before1(),
                advice.before2(),
                advice.before3(),
                advice.before4(),
                advice.before5(),
                advice.before6(),
                advice.bagTitle(),
                advice.bag1(),
                advice.bag2(),
                advice.bag3(),
                advice.bag4(),
                advice.bag5(),
                advice.bag6(),
                advice.bag7(),
                advice.bag8());
    }
}
