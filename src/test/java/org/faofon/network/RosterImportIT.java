package org.faofon.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RosterImportIT {
    private static final String HEADER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token,pin\n";

    @Inject
    RosterImport roster;

    @Inject
    Network network;

    @Inject
    GaugeTokens tokens;

    @Test
    void aGoodRosterIsKnownAtOnce() {
        assertThat(roster.importText(HEADER + line("ROSTER1", "โรงเรียนบ้านนา")))
                .isEmpty();

        Gauge gauge = network.gaugeOf("ROSTER1");
        assertThat(gauge.school.nameTh).isEqualTo("โรงเรียนบ้านนา");
        assertThat(gauge.district().zone).isEqualTo(Zone.FOOTHILL);
        assertThat(tokens.accepts("ROSTER1", "token-of-ROSTER1")).isTrue();
        assertThat(tokens.accepts("ROSTER1", "token-of-ROSTER2")).isFalse();
    }

    @Test
    void secretsAreKeptAsHashesOnly() {
        roster.importText(HEADER + line("ROSTER2", "โรงเรียนบ้านสวน"));

        assertThat(network.gaugeOf("ROSTER2").tokenHash).isNotNull().doesNotContain("token-of-ROSTER2");
        assertThat(network.gaugeOf("ROSTER2").school.pinHash).isNotNull().doesNotContain("4711");
    }

    @Test
    void oneBadLineKeepsTheWholeRosterOut() {
        assertThat(roster.importText(HEADER + line("ROSTER3", "โรงเรียนบ้านป่า") + "ROSTER4,bad\n"))
                .isNotEmpty();

        assertThat(network.findGauge("ROSTER3")).isEmpty();
    }

    @Test
    void theSameRosterAgainChangesNothing() {
        String text = HEADER + line("ROSTER5", "โรงเรียนบ้านควน");
        roster.importText(text);
        String renewed = tokens.renew("ROSTER5");
        int id = network.gaugeOf("ROSTER5").id;

        assertThat(roster.importText(text)).isEmpty();

        assertThat(network.gaugeOf("ROSTER5").id).isEqualTo(id);
        assertThat(tokens.accepts("ROSTER5", renewed)).isTrue();
    }

    @Test
    void aChangedRosterChangesWhatItSays() {
        roster.importText(HEADER + line("ROSTER6", "โรงเรียนวัดเก่า"));
        int id = network.gaugeOf("ROSTER6").id;

        roster.importText(HEADER + line("ROSTER6", "โรงเรียนวัดใหม่"));

        assertThat(network.gaugeOf("ROSTER6").id).isEqualTo(id);
        assertThat(network.gaugeOf("ROSTER6").school.nameTh).isEqualTo("โรงเรียนวัดใหม่");
    }

    private static String line(String gauge, String name) {
        return gauge + "," + gauge + "," + name + ",School of " + gauge + ",9311,7.6,99.9,,MANUAL,,150,P1D,token-of-"
                + gauge + ",4711\n";
    }
}
