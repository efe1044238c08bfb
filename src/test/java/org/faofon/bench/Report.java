package org.faofon.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been measured so far. */
final class Report {
    private final Machine machine = Machine.here();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    void add(Figure figure) {
        figures.add(figure);
        System.out.println("  " + figure.what() + ": " + figure.faofon()
                + figure.ratio().map(ratio -> ", ratio " + ratio).orElse("") + " " + figure.mark());
    }

    /** How a measurement is made. */
    void note(String measurement, String sentence) {
        notes.put(measurement, sentence);
    }

    Machine machine() {
        return machine;
    }

    List<Figure> figures() {
        return figures;
    }

    Map<String, String> notes() {
        return notes;
    }
}
