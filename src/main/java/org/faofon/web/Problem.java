package org.faofon.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.faofon.network.Excerpt;
import org.jspecify.annotations.Nullable;

/** What went wrong, for programs (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type, String title, int status, @Nullable String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final int LONGEST_DETAIL = 1_000;

    /** A status that speaks for itself, with what is wrong in this case. */
    static Problem of(int status, @Nullable String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem("about:blank", known == null ? "Error" : known.getReasonPhrase(), status, cut(detail));
    }

    /** It may repeat what was sent, which may be long. */
    private static @Nullable String cut(@Nullable String detail) {
        return detail == null ? null : Excerpt.of(detail, LONGEST_DETAIL);
    }

    static BadRequestException badRequest(String detail) {
        return new BadRequestException(detail);
    }

    static NotFoundException noGauge(String gauge) {
        return new NotFoundException("There is no gauge " + gauge);
    }

    static NotFoundException noAlert(long alert) {
        return new NotFoundException("There is no alert " + alert);
    }
}
