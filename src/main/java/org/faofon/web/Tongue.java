package org.faofon.web;

import org.jspecify.annotations.Nullable;

/** The languages that we speak; Thai is the first. */
enum Tongue {
    TH("th"),
    EN("en");

    private final String code;

    Tongue(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** English where it is asked for, Thai otherwise. */
    static Tongue of(@Nullable String code) {
        return EN.code.equals(code) ? EN : TH;
    }
}
