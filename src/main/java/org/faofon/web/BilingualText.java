package org.faofon.web;

import org.faofon.common.text.Language;

/** The same in both languages. */
public record BilingualText(String th, String en) {
    String in(Language tongue) {
        return tongue == Language.TH ? th : en;
    }
}
