package org.faofon.channels.line.bot;

import java.util.Optional;
import org.faofon.channels.line.LinePostback;

/** A kind of button in our messages; all kinds are tried, and the first answer is sent. */
public interface PostbackCommand {
    /** The answer, or empty if the button is not of this kind or needs none; returned within a second. */
    Optional<String> answer(LinePostback tapped);
}
