package org.faofon.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.common.text.Language;

/** The same in both languages. */
@Schema(name = "Said1")
public record BilingualText(String th, String en) {
    String in(Language tongue) {
        return tongue == Language.TH ? th : en;
    }
}
