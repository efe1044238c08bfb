package org.faofon.channels;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** What went wrong, for programs (RFC 9457). */
public record LineProblem(String type, String title, int status, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Response.ResponseBuilder response(Response.Status status, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new LineProblem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail));
    }

    public static WebApplicationException of(Response.Status status, String detail) {
        return new WebApplicationException(detail, response(status, detail).build());
    }
}
