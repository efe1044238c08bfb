package org.faofon.journeys;

import static org.faofon.support.SchoolMembers.SCHOOL;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import org.faofon.schools.SchoolRole;
import org.faofon.support.HandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;

/** A journey that begins two minutes after it was time to read the cylinder, which nobody has done yet. */
abstract class MondayMorning {
    /** 07:00 in Bangkok. */
    static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    static final String FRESH = "return document.body.dataset.fresh === 'yes'";
    static final String NOTHING_WAITS = "return document.getElementById('line').dataset.waiting === '0'";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI site;

    @Inject
    SchoolGauges officers;

    @Inject
    SchoolMembers members;

    @Inject
    HandClock clock;

    @BeforeEach
    void twoMinutesPastSeven() {
        officers.setUp();
        members.setUp();
        clock.set(SEVEN.plusSeconds(120));
    }

    /** The phone of somebody who is signed in at the school. */
    Browser phoneOf(SchoolRole role, String nickname) {
        return phoneOf(role, nickname, site.toString());
    }

    /** The same, where the site is reached by another address. */
    Browser phoneOf(SchoolRole role, String nickname, String site) {
        return signedIn(Browser.phone(), SCHOOL, role, nickname, site);
    }

    /** Any phone, signed in at any school. */
    Browser signedIn(Browser phone, String school, SchoolRole role, String nickname, String site) {
        phone.carry(site, SchoolMembers.COOKIE, members.cookieOf(school, role, nickname));
        return phone;
    }
}
