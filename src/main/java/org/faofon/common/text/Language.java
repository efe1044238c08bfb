package org.faofon.common.text;

import org.jspecify.annotations.Nullable;

/** The languages that we speak; Thai is the first. */
public enum Language {
    TH("th"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** English where it is asked for, Thai otherwise. */
    public static Language of(@Nullable String code) {
        return EN.code.equals(code) ? EN : TH;
    }
}
