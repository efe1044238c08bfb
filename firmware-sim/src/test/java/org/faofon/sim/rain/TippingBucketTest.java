package org.faofon.sim.rain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TippingBucketTest {
    @Test
    void keepsWhatIsLessThanATipForTheNextOne() {
        TippingBucket bucket = new TippingBucket(200);
        assertEquals(0, bucket.collect(199));
        assertEquals(200, bucket.collect(1));
        assertEquals(400, bucket.collect(599));
        assertEquals(200, bucket.collect(1));
    }

    @Test
    void losesNothingOverTenThousandMinutes() {
        TippingBucket bucket = new TippingBucket(254);
        long tipped = 0;
        for (int minute = 0; minute < 10_000; minute++) {
            tipped += bucket.collect(101);
        }
        assertEquals(10_000 * 101 / 254 * 254, tipped);
    }
}
