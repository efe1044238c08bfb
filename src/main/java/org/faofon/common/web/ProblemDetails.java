package org.faofon.common.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.Json;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.faofon.common.text.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * An error for programs: a problem document (RFC 9457).
 *
 * @param status the HTTP status
 * @param detail at most 1,000 characters; it may repeat the input
 * @param errors one entry for each wrong part of the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
        String type, String title, int status, @Nullable String detail, List<?> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int LONGEST_DETAIL = 1_000;
    private static final int UNPROCESSABLE = 422;

    public ProblemDetails {
        detail = detail == null ? null : Excerpt.of(detail, LONGEST_DETAIL);
    }

    public static ProblemDetails of(int status, @Nullable String detail) {
        return of(status, detail, List.of());
    }

    public static ProblemDetails of(int status, @Nullable String detail, List<?> errors) {
        return new ProblemDetails("about:blank", titleOf(status), status, detail, errors);
    }

    private static String titleOf(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known != null ? known.getReasonPhrase() : status == UNPROCESSABLE ? "Unprocessable Content" : "Error";
    }

    /** For routes below the REST layer. */
    public String json() {
        return Json.encode(this);
    }

    public Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    public static Response.ResponseBuilder response(Response.Status status, String detail) {
        return of(status.getStatusCode(), detail).response();
    }

    public WebApplicationException exception() {
        return new WebApplicationException(detail, response().build());
    }

    public static WebApplicationException exception(Response.Status status, String detail) {
        return of(status.getStatusCode(), detail).exception();
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
