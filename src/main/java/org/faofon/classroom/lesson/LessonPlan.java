package org.faofon.classroom.lesson;

import java.util.List;
import java.util.regex.Pattern;

/** The plan of a lesson: one page for the teacher. */
public record LessonPlan(String topic, PlanMessages in) {
    /** Between the items of a list in the texts. */
    static final String BETWEEN = " | ";

    /** The lessons, in the order in which the classroom shows them. */
    static final List<String> TOPICS =
            List.of("classes", "days", "year", "beside", "storm", "slope", "years", "onset", "trend");

    public LessonPlan {
        if (!TOPICS.contains(topic)) {
            throw new IllegalArgumentException("there is no lesson " + topic);
        }
    }

    public String path() {
        return "/learn/plans/" + topic;
    }

    public String title() {
        return in.title(topic);
    }

    public String subject() {
        return in.subject(topic);
    }

    public String minutes() {
        return in.minutes(topic);
    }

    public List<String> aims() {
        return items(in.aims(topic));
    }

    public List<String> materials() {
        return items(in.materials(topic));
    }

    public List<String> steps() {
        return items(in.steps(topic));
    }

    public List<String> assess() {
        return items(in.assess(topic));
    }

    public String answer() {
        return in.answer(topic);
    }

    public List<String> standards() {
        return items(in.standards(topic));
    }

    private static List<String> items(String text) {
        return Pattern.compile(Pattern.quote(BETWEEN)).splitAsStream(text).toList();
    }
}
