package org.faofon.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WigosIdentifierTest {
    @Test
    void aStationWithAWmoNumberHasItsBlockAndItsNumber() {
        WigosIdentifier id = WigosIdentifier.parse("0-20000-0-48568");

        assertThat(id.blockNumber()).contains(48);
        assertThat(id.stationNumber()).contains(568);
        assertThat(id.text()).isEqualTo("0-20000-0-48568");
    }

    @Test
    void aStationOfACountryHasNone() {
        WigosIdentifier id = WigosIdentifier.parse("0-764-1-12345");

        assertThat(id.blockNumber()).isEmpty();
        assertThat(id.stationNumber()).isEmpty();
    }

    @Test
    void issuersEndBeforeTheMissingValueOfBufr() {
        assertThat(WigosIdentifier.parse("0-65534-65534-A").issuer()).isEqualTo(65_534);
        assertThatIllegalArgumentException().isThrownBy(() -> WigosIdentifier.parse("0-65535-0-A"));
    }
}
