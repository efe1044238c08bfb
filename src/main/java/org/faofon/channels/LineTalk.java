package org.faofon.channels;

import java.util.Optional;

/** Something that the bot can talk about; all of them are asked in order of priority, and the first answer is sent. */
interface LineTalk {
    /** Of talks that know by a word whether they are meant. */
    int BY_COMMAND = 100;

    /** Of the talk that answers when no other did. */
    int LAST = 1;

    /** The answer, or empty if this is not ours to answer; given within a second. */
    Optional<String> answer(LineSaid said);
}
