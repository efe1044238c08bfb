package org.faofon.network;

import org.jspecify.annotations.Nullable;

/** The languages that we speak; Thai is the first. */
public enum Tongue {
    TH("th"),
    EN("en");

    private final String code;

    Tongue(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** English where it is asked for, Thai otherwise. */
    public static Tongue of(@Nullable String code) {
        return EN.code.equals(code) ? EN : TH;
    }
}
