package org.faofon.classroom.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.junit.jupiter.api.Test;

class DepthInputTest {
    private static final Gauge CYLINDER = new Gauge();

    static {
        CYLINDER.capacityMicrometres = 150_000;
    }

    @Test
    void aNumberIsRead() {
        assertThat(DepthInput.read(CYLINDER, "EXACT", "๒๑,๕")).contains(Depth.ofMicrometres(21_500));
        assertThat(DepthInput.read(CYLINDER, "EXACT", "0")).contains(Depth.ofMicrometres(0));
        assertThat(DepthInput.read(CYLINDER, "EXACT", "")).isEmpty();
        assertThat(DepthInput.read(CYLINDER, "EXACT", "-1")).isEmpty();
    }

    @Test
    void aTraceHasNoNumber() {
        assertThat(DepthInput.read(CYLINDER, "TRACE", " ")).contains(Depth.TRACE);
        assertThat(DepthInput.read(CYLINDER, "TRACE", "2")).isEmpty();
    }

    @Test
    void aFullCylinderHeldAtLeastWhatIsTypedOrElseWhatItHolds() {
        assertThat(DepthInput.read(CYLINDER, "AT_LEAST", "160")).contains(new Depth(160_000, Depth.Kind.AT_LEAST));
        assertThat(DepthInput.read(CYLINDER, "AT_LEAST", "")).contains(new Depth(150_000, Depth.Kind.AT_LEAST));
        assertThat(DepthInput.read(new Gauge(), "AT_LEAST", "")).isEmpty();
    }

    @Test
    void whatIsNoKindIsNoDepth() {
        assertThat(DepthInput.read(CYLINDER, "", "2")).isEmpty();
    }
}
