package org.faofon.channels.line.push;

import com.linecorp.bot.messaging.model.FlexBox;
import com.linecorp.bot.messaging.model.FlexButton;
import com.linecorp.bot.messaging.model.FlexComponent;
import com.linecorp.bot.messaging.model.FlexText;
import com.linecorp.bot.messaging.model.URIAction;
import java.net.URI;
import java.util.List;
import org.faofon.channels.line.TextTruncation;

/** The components of our bubbles. */
final class FlexComponents {
    /** No text needs more, and a bubble with it stays far below LINE's 30 KB. */
    private static final int LONGEST_TEXT = 2_000;

    /** LINE's limit of a button's label. */
    private static final int LONGEST_LABEL = 20;

    private FlexComponents() {}

    static FlexBox.Builder column(List<FlexComponent> contents) {
        return new FlexBox.Builder(FlexBox.Layout.VERTICAL, contents);
    }

    /** The bubble's head, in its colour. */
    static FlexBox head(LineColour colour, List<FlexComponent> lines) {
        return column(lines).backgroundColor(colour.paper()).build();
    }

    static FlexText headline(String text, String size, LineColour colour) {
        return text(text, size, colour.ink(), FlexText.Weight.BOLD);
    }

    static FlexText bold(String text) {
        return text(text, "md", LineColour.INK, FlexText.Weight.BOLD);
    }

    static FlexText plain(String text) {
        return text(text, "md", LineColour.INK, FlexText.Weight.REGULAR);
    }

    static FlexText small(String text) {
        return text(text, "sm", LineColour.GREY_INK, FlexText.Weight.REGULAR);
    }

    private static FlexText text(String text, String size, String colour, FlexText.Weight weight) {
        return new FlexText.Builder()
                .text(TextTruncation.fit(text, LONGEST_TEXT))
                .size(size)
                .color(colour)
                .weight(weight)
                .wrap(true)
                .build();
    }

    static FlexBox button(String label, URI page) {
        return column(List.of(link(label, page))).build();
    }

    static FlexButton link(String label, URI page) {
        URIAction open = new URIAction(TextTruncation.fit(label, LONGEST_LABEL), page, null);
        return new FlexButton.Builder(open).style(FlexButton.Style.LINK).build();
    }
}
