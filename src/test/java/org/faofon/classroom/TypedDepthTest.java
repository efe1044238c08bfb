package org.faofon.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.junit.jupiter.api.Test;

class TypedDepthTest {
    private static final Gauge CYLINDER = new Gauge();

    static {
        CYLINDER.capacityMicrometres = 150_000;
    }

    @Test
    void aNumberIsRead() {
        assertThat(TypedDepth.read(CYLINDER, "EXACT", "๒๑,๕")).contains(Depth.ofMicrometres(21_500));
        assertThat(TypedDepth.read(CYLINDER, "EXACT", "0")).contains(Depth.ofMicrometres(0));
        assertThat(TypedDepth.read(CYLINDER, "EXACT", "")).isEmpty();
        assertThat(TypedDepth.read(CYLINDER, "EXACT", "-1")).isEmpty();
    }

    @Test
    void aTraceHasNoNumber() {
        assertThat(TypedDepth.read(CYLINDER, "TRACE", " ")).contains(Depth.TRACE);
        assertThat(TypedDepth.read(CYLINDER, "TRACE", "2")).isEmpty();
    }

    @Test
    void aFullCylinderHeldAtLeastWhatIsTypedOrElseWhatItHolds() {
        assertThat(TypedDepth.read(CYLINDER, "AT_LEAST", "160")).contains(new Depth(160_000, Depth.Kind.AT_LEAST));
        assertThat(TypedDepth.read(CYLINDER, "AT_LEAST", "")).contains(new Depth(150_000, Depth.Kind.AT_LEAST));
        assertThat(TypedDepth.read(new Gauge(), "AT_LEAST", "")).isEmpty();
    }

    @Test
    void whatIsNoKindIsNoDepth() {
        assertThat(TypedDepth.read(CYLINDER, "", "2")).isEmpty();
    }
}
