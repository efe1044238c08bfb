package org.faofon.common.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTraceTest {
    @AfterEach
    void end() {
        LogTrace.end();
    }

    @Test
    void everyIdIsSixteenHexadecimalDigitsAndNew() {
        assertThat(Stream.generate(LogTrace::newId).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{16}"));
    }

    @Test
    void anotherPartOfTheWorkDoesNotChangeWhatThisThreadIsDoing() {
        AtomicReference<String> meanwhile = new AtomicReference<>("");
        LogTrace.begin("one");

        LogTrace.within("other", () -> meanwhile.set(LogTrace.current().orElse("")));

        assertThat(meanwhile).hasValue("other");
        assertThat(LogTrace.current()).contains("one");
    }

    @Test
    void nothingIsLeftBehindOnAThreadThatDidNothing() {
        LogTrace.within("other", () -> {});

        assertThat(LogTrace.current()).isEmpty();
    }
}
