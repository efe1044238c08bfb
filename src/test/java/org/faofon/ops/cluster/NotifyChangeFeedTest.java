package org.faofon.ops.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.faofon.common.cluster.ChangeFeed.Change;
import org.faofon.common.cluster.InstanceName;
import org.junit.jupiter.api.Test;

class NotifyChangeFeedTest {
    private final InstanceName one = new InstanceName("one", "r1");
    private final InstanceName other = new InstanceName("other", "r2");
    private final Change change = new Change(Change.Kind.READINGS, "PTL07,1764032400,1764032700 PTL08,1,2");

    @Test
    void anotherInstanceReadsWhatOneTells() {
        assertThat(NotifyChangeFeed.read(other, NotifyChangeFeed.write(one, change)))
                .contains(change);
    }

    @Test
    void anInstanceDoesNotHearItself() {
        assertThat(NotifyChangeFeed.read(one, NotifyChangeFeed.write(one, change)))
                .isEmpty();
    }

    @Test
    void whatANewerVersionTellsIsLeftOut() {
        assertThat(NotifyChangeFeed.read(other, "r1 PLANETS mars")).isEmpty();
        assertThat(NotifyChangeFeed.read(other, "r1")).isEmpty();
    }
}
