package org.faofon.volunteers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a request.
 *
 * @param status one word; "duplicate" if nothing changed
 */
@Schema(name = "Done")
public record StatusResponse(String status) {}
