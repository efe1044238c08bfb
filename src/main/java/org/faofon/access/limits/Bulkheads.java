package org.faofon.access.limits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.faofon.access.limits.Caller.Role;
import org.faofon.common.limits.FairShare;

/**
 * The shares of threads, database connections and memory. What strangers ask for never takes those of gauges, schools,
 * officers, LINE, and of whoever asks whether the program is well.
 */
@Singleton
class Bulkheads {
    private static final long MB = 1024 * 1024;
    /** More would wait for each other's processor. */
    private static final int AT_ONCE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final FairBulkhead pages = new FairBulkhead(AT_ONCE, AT_ONCE * 3 / 4, 400, 200);
    private final FairBulkhead series = new FairBulkhead(4, 2, 40, 20);
    private final FairBulkhead schools = new FairBulkhead(AT_ONCE, AT_ONCE * 3 / 4, 400, 200);
    private final FairBulkhead officers = new FairBulkhead(12, 10, 200, 100);
    private final FairBulkhead operations = new FairBulkhead(4, 4, 50, 25);
    private final FairBulkhead line = new FairBulkhead(4, 4, 200, 200);

    private final FairShare<String> ofStrangers = new FairShare<>(8 * MB, 2 * MB);
    private final FairShare<String> ofLine = new FairShare<>(4 * MB, 4 * MB);
    private final FairShare<String> ofSenders = new FairShare<>(24 * MB, 4 * MB);
    private final FairShare<String> ofOfficers = new FairShare<>(16 * MB, 8 * MB);

    Bulkheads(MeterRegistry meters) {
        meters.gauge("faofon.http.running", this, Bulkheads::running);
        meters.gauge("faofon.http.waiting", this, Bulkheads::waiting);
        meters.gauge("faofon.http.body.bytes", this, Bulkheads::bytes);
    }

    /** Where such a request runs; empty if it needs no thread for long. */
    Optional<FairBulkhead> of(RequestKind kind, Caller caller) {
        return switch (kind) {
            case ASSET -> Optional.empty();
            case OPERATIONS -> Optional.of(operations);
            case WEBHOOK -> Optional.of(line);
            case STREAM -> caller.isStranger() ? Optional.empty() : Optional.of(ofRole(caller.role()));
            case READINGS -> caller.role() == Role.GAUGE ? Optional.empty() : Optional.of(ofRole(caller.role()));
            case SERIES -> Optional.of(caller.isStranger() ? series : ofRole(caller.role()));
            case OTHER -> Optional.of(ofRole(caller.role()));
        };
    }

    private FairBulkhead ofRole(Role role) {
        return switch (role) {
            case STRANGER -> pages;
            case GAUGE, SCHOOL -> schools;
            case OFFICER -> officers;
        };
    }

    /** The memory for such a body. */
    FairShare<String> memoryOf(RequestKind kind, Caller caller) {
        if (kind == RequestKind.WEBHOOK) {
            return ofLine;
        }
        return switch (caller.role()) {
            case STRANGER -> ofStrangers;
            case GAUGE, SCHOOL -> ofSenders;
            case OFFICER -> ofOfficers;
        };
    }

    private int running() {
        return pages.running() + series.running() + schools.running() + officers.running();
    }

    private int waiting() {
        return pages.waiting() + series.waiting() + schools.waiting() + officers.waiting();
    }

    private long bytes() {
        return ofStrangers.taken() + ofLine.taken() + ofSenders.taken() + ofOfficers.taken();
    }
}
