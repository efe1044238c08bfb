package org.faofon.classroom.teacher;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import org.faofon.readings.ObserverTrust;
import org.faofon.readings.accounting.ObserverTrustJob;

/** What a school is told about how far its readings of a month can be relied on. */
@Named("schoolTrust")
@Singleton
public class SchoolTrust {
    private final ObserverTrustJob trust;

    SchoolTrust(ObserverTrustJob trust) {
        this.trust = trust;
    }

    /** The score of that month; 0 if there is none. */
    public int of(String gauge, YearMonth month) {
        return trust.find(gauge, month).map(ObserverTrust::score).orElse(0);
    }
}
