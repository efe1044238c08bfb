package org.faofon.gateways.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestSlotsTest {
    private final RequestSlots places = new RequestSlots(4, 2);

    @Test
    void nobodyGetsAllThePlaces() {
        assertThat(places.tryTake("PTL01")).isTrue();
        assertThat(places.tryTake("PTL01")).isTrue();
        assertThat(places.tryTake("PTL01")).isFalse();

        assertThat(places.tryTake("PTL02")).isTrue();
    }

    @Test
    void thereAreNoMorePlacesThanThat() {
        for (String sender : new String[] {"PTL01", "PTL02", "PTL03", "PTL04"}) {
            assertThat(places.tryTake(sender)).isTrue();
        }

        assertThat(places.tryTake("PTL05")).isFalse();
    }

    @Test
    void aPlaceThatIsGivenBackIsFreeAgain() {
        places.tryTake("PTL01");
        places.tryTake("PTL01");

        places.giveBack("PTL01");

        assertThat(places.tryTake("PTL01")).isTrue();
        assertThat(places.tryTake("PTL01")).isFalse();
    }
}
