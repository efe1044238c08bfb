package org.faofon.classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.faofon.support.PlainBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonPlanTest {
    private static final Pattern MINUTES = Pattern.compile("^\\((\\d+) (?:นาที|min)\\)");

    static Stream<LessonPlan> plans() {
        return Stream.of("th", "en")
                .map(language -> PlainBundle.of(PlanMessages.class, Locale.forLanguageTag(language)))
                .flatMap(in -> LessonPlan.TOPICS.stream().map(topic -> new LessonPlan(topic, in)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theStepsFillTheTime(LessonPlan plan) {
        int steps = plan.steps().stream()
                .mapToInt(step -> MINUTES.matcher(step)
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum())
                .sum();

        assertThat(plan.minutes()).startsWith(String.valueOf(steps));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aPlanHasAllItsParts(LessonPlan plan) {
        List<List<String>> lists =
                List.of(plan.aims(), plan.materials(), plan.steps(), plan.assess(), plan.standards());

        assertThat(lists).allSatisfy(items -> assertThat(items).isNotEmpty().noneMatch(String::isBlank));
        assertThat(plan.steps()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(plan.assess()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(plan.title()).isNotBlank();
        assertThat(plan.answer()).isNotBlank();
    }
}
