package org.faofon.ops;

/** Why the program cannot start and what a person can do about it, in one line for the console. */
public final class StartupException extends RuntimeException {
    public StartupException(String whatIsWrong, String whatToDo) {
        super(whatIsWrong + " " + whatToDo);
    }
}
