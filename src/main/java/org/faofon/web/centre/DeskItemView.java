package org.faofon.web.centre;

import java.time.OffsetDateTime;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.time.RainDayTime;
import org.faofon.web.BilingualText;
import org.faofon.web.PageContext;
import org.jspecify.annotations.Nullable;

/** One thing that waits, as a line of the desk. */
public record DeskItemView(
        DeskItem.Urgency urgency,
        BilingualText text,
        String address,
        OffsetDateTime since,
        @Nullable OffsetDateTime until) {
    static DeskItemView of(DeskItem item) {
        return new DeskItemView(
                item.urgency(),
                new BilingualText(item.thai(), item.english()),
                item.address(),
                RainDayTime.local(item.since()),
                RainDayTime.localOrNull(item.until().orElse(null)));
    }

    /** The address in the language of the page; the language stands before the part of the page. */
    public String to(PageContext page) {
        int part = address.indexOf('#');
        return part < 0 ? page.to(address) : page.to(address.substring(0, part)) + address.substring(part);
    }

    /** Whether people may be in danger, or ask for something. */
    public boolean urgent() {
        return urgency.compareTo(DeskItem.Urgency.ASKED) <= 0;
    }
}
