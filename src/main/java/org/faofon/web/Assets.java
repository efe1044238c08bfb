package org.faofon.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The versions of our style sheets and scripts in their addresses, so that browsers may cache them for long and still
 * get new ones.
 */
@Singleton
class Assets {
    static final List<String> FILES = List.of(
            "announce.js",
            "api.js",
            "app.css",
            "backtest.js",
            "bulletins.css",
            "centre.js",
            "channels.css",
            "classroom.css",
            "codes.js",
            "desk.css",
            "desk.js",
            "deskSound.js",
            "district.js",
            "drafts.js",
            "embed.css",
            "faults.js",
            "floodLayer.css",
            "floodLayer.js",
            "floodPoint.js",
            "follow.css",
            "follow.js",
            "gauge.js",
            "guestLayer.js",
            "handover.js",
            "icon.svg",
            "incidents.css",
            "itemTime.js",
            "join.js",
            "level.js",
            "live.js",
            "map.js",
            "mapDistricts.js",
            "messages.css",
            "networkClock.js",
            "official.css",
            "offline.js",
            "photo.js",
            "photoStore.js",
            "practice.js",
            "pushed.js",
            "queue.js",
            "receipts.js",
            "relief.css",
            "replace.js",
            "replay.js",
            "report-icon.svg",
            "report.css",
            "report.js",
            "reportDays.js",
            "reportDevice.js",
            "reportGauges.js",
            "reportInput.js",
            "reportProgress.js",
            "reports.js",
            "request.js",
            "schoolQueue.js",
            "sheet.css",
            "signs.js",
            "siteOffline.js",
            "siting.js",
            "situation.css",
            "situation.js",
            "tokens.css",
            "waiting.js",
            "words.js");

    private static final int LETTERS = 8;

    private final String version = digest().substring(0, LETTERS);

    String version() {
        return version;
    }

    private static String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                digest.update(read("META-INF/resources/assets/" + file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    private static byte[] read(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The program was built without " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
