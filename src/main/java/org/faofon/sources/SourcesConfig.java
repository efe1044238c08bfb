package org.faofon.sources;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/** The operator's file of sources, and the limits within which they are read. */
@ConfigMapping(prefix = "faofon.sources")
public interface SourcesConfig {
    /** A JSON file; see docs/neighbours.md. Without it nobody is asked. */
    Optional<Path> file();

    /** How often the program sees which sources are due. */
    @WithDefault("10s")
    Duration look();

    @WithDefault("5s")
    Duration connectTimeout();

    /** From the call to the last byte of the answer. */
    @WithDefault("30s")
    Duration callTimeout();

    /** Of an answer, uncompressed. The national rain list has about 5 MB. */
    @WithDefault("16000000")
    long mostBytes();

    @WithDefault("20000")
    int mostRows();

    /** Stations farther from all our gauges are left out. */
    @WithDefault("30")
    double withinKm();

    /** Of the nearest stations of a source. */
    @WithDefault("300")
    int mostStations();

    /** Older values are left out. */
    @WithDefault("3d")
    Duration oldest();

    /** How long what was read is kept. */
    @WithDefault("P60D")
    Period keep();

    /** The longest pause after failures. */
    @WithDefault("1h")
    Duration longestPause();

    /** After this many times the usual pause without success a source is late. */
    @WithDefault("3")
    int lateAfter();
}
