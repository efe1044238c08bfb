package org.faofon.common.web;

import java.net.URI;
import java.util.Optional;

/** Public addresses of our pages, below the operator's public address. */
public record PublicUrls(URI site) {
    /**
     * The public address of a page.
     *
     * @param path begins with a slash
     */
    public URI page(String path) {
        String folder = site.toString();
        return URI.create((folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder) + path);
    }

    /** The same for a picture, if LINE can show it: it accepts only https. */
    public Optional<URI> picture(String path) {
        return Optional.of(page(path)).filter(address -> "https".equalsIgnoreCase(address.getScheme()));
    }
}
