package org.faofon.gateways.decode;

import java.util.HashSet;
import java.util.Set;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Reading;

/**
 * The numbers of one message's readings that have no time of their own: two with the same number would be taken for one
 * that arrived twice.
 */
public final class RelativeNumbers {
    /** As many as one message may contain; a file may be of any size, but not with such readings. */
    static final int MOST = DecodedPayload.MOST_ITEMS;

    private final Set<Numbered> seen = new HashSet<>();

    private record Numbered(String gauge, MessageNumber number) {}

    /** The item, or its refusal if an earlier one has its number. */
    public Decoded check(Decoded item) {
        if (!(item instanceof Decoded.Accepted accepted)) {
            return item;
        }
        Reading.Origin origin = accepted.measurement().origin();
        if (!origin.countedFromArrival()) {
            return item;
        }
        if (seen.size() >= MOST) {
            return new Decoded.Refused(
                    "at most " + MOST + " readings with \"ageSeconds\" can be sent together; send \"at\"");
        }
        MessageNumber number = origin.number().orElseThrow();
        return seen.add(new Numbered(accepted.measurement().gauge(), number))
                ? item
                : new Decoded.Refused(
                        "an earlier reading has the same \"seq\"; with \"ageSeconds\" each needs its own");
    }
}
