package org.faofon.volunteers;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where the volunteers' page is found. */
@ConfigMapping(prefix = "faofon.volunteers")
interface VolunteersConfig {
    /** Where the public finds us, for the QR codes; without it a request's own address is used. */
    Optional<URI> publicUrl();
}
