package org.faofon.web;

import org.faofon.network.Tongue;

/** The same in both languages. */
record Said(String th, String en) {
    String in(Tongue tongue) {
        return tongue == Tongue.TH ? th : en;
    }
}
