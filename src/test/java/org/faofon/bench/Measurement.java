package org.faofon.bench;

/** One question to the program; it brings what it needs onto the stage and adds figures to the report. */
interface Measurement {
    /** As it is chosen by {@code --only}. */
    String name();

    void measure(Stage stage, Size size, Report report) throws Exception;
}
