package org.faofon.ops;

/** Why the program cannot start and what a person can do about it, in one line for the console. */
final class CannotStart extends RuntimeException {
    CannotStart(String whatIsWrong, String whatToDo) {
        super(whatIsWrong + " " + whatToDo);
    }
}
