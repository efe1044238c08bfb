package org.faofon.alerts.outbox;

import java.util.Optional;

/** Port: the pictures of notices, for channels that send a picture itself instead of its address. */
public interface NoticePictures {
    /**
     * The picture as PNG; empty if there is none at that address, or if it cannot be drawn here.
     *
     * @param path as in a notice: {@code /daily/2026-11-23.png}
     */
    Optional<byte[]> png(String path);
}
