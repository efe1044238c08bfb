package org.faofon.common.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import org.faofon.common.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** What went wrong, for programs (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        String type, String title, int status, @Nullable String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int LONGEST_DETAIL = 1_000;

    /** A status that speaks for itself, with what is wrong in this case. */
    public static ProblemDetails of(int status, @Nullable String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new ProblemDetails("about:blank", known == null ? "Error" : known.getReasonPhrase(), status, cut(detail));
    }

    /** It may repeat what was sent, which may be long. */
    private static @Nullable String cut(@Nullable String detail) {
        return detail == null ? null : Excerpt.of(detail, LONGEST_DETAIL);
    }

    public static BadRequestException badRequest(String detail) {
        return new BadRequestException(detail);
    }

    public static NotFoundException noGauge(String gauge) {
        return new NotFoundException("There is no gauge " + gauge);
    }

    public static NotFoundException noAlert(long alert) {
        return new NotFoundException("There is no alert " + alert);
    }
}
