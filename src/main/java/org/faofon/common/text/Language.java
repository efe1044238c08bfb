package org.faofon.common.text;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The supported languages; Thai is the default. */
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

    /** The address of a page of ours in this language; Thai needs no parameter. */
    public URI at(String page) {
        return URI.create(this == TH ? page : page + (page.contains("?") ? "&" : "?") + "lang=" + code);
    }

    /** English if it is requested, Thai otherwise. */
    public static Language of(@Nullable String code) {
        return EN.code.equals(code) ? EN : TH;
    }
}
