package org.faofon.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.faofon.common.log.LogTrace;
import org.faofon.common.web.ProblemDetails;
import org.faofon.common.web.RequestRefusedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception into a helpful response: a problem document for programs, a page for people. */
@Singleton
class ExceptionMappers {
    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);
    private static final int BUSY = 503;
    private static final int MOST_CAUSES = 20;
    /** PostgreSQL's character_not_in_repertoire and untranslatable_character. */
    private static final Set<String> TEXT_FAULTS = Set.of("22021", "22P05");

    private static final List<String> READERS = List.of(
            "com.fasterxml.jackson.",
            "org.jboss.resteasy.reactive.common.util.URLUtils",
            "org.jboss.resteasy.reactive.server.core.multipart.");

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/feeds/", "/line/", "/q/", "/sta/");

    @ServerExceptionMapper
    public Response refused(WebApplicationException e, RoutingContext context) {
        Response said = e.getResponse();
        if (said.hasEntity() || said.getStatus() < 400) {
            return said;
        }
        if (said.getStatus() >= 500 && said.getStatus() != BUSY) {
            LOG.errorf(e, "Could not answer: %s %s", context.request().method(), context.normalizedPath());
        }
        Response.ResponseBuilder answer = answer(context, said.getStatus(), detail(e));
        said.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }

    /** Our own message; the framework's "HTTP 404 Not Found" is not helpful. */
    private static String detail(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return "The body is not the expected JSON: " + JsonFault.of(json);
        }
        return Optional.ofNullable(e.getMessage())
                .filter(message -> !message.startsWith("HTTP ") && !message.contains("@Consumes"))
                .orElseGet(() -> usual(e.getResponse().getStatus()));
    }

    private static String usual(int status) {
        return switch (status) {
            case 400 -> "The request could not be read";
            case 404 -> "There is nothing at this address";
            case 405 -> "This address does not support this method";
            case 406 -> "No format that the request accepts is available here";
            case 415 -> "This address does not accept this type of body; see Content-Type in /q/openapi";
            default -> "The request was refused";
        };
    }

    @ServerExceptionMapper
    public Response notReadable(MismatchedInputException e, RoutingContext context) {
        return answer(context, 400, "The body is not as expected: " + JsonFault.of(e))
                .build();
    }

    /** Of a number in JSON that no Java number can hold, or a form whose escapes cannot be decoded. */
    @ServerExceptionMapper
    public Response notReadable(IllegalArgumentException e, RoutingContext context) {
        return isOfTheReader(e)
                ? answer(context, 400, "The body is not as expected: a text or a number in it cannot be read")
                        .build()
                : surprised(e, context);
    }

    /** Whether the framework failed while it read the body, and not we. */
    private static boolean isOfTheReader(IllegalArgumentException e) {
        return Arrays.stream(e.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .findFirst()
                .filter(name -> READERS.stream().anyMatch(name::startsWith))
                .isPresent();
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException e, RoutingContext context) {
        return answer(context, 403, "You are signed in, but not allowed to do this")
                .build();
    }

    /** Such a request has reached no resource. */
    @ServerExceptionMapper
    public Response refusedAtOnce(RequestRefusedException e, RoutingContext context) {
        return refused(e.answer(), context);
    }

    @ServerExceptionMapper
    public Response surprised(Throwable e, RoutingContext context) {
        if (isTextFault(e)) {
            return answer(context, 400, "A text contains a character that cannot be stored")
                    .build();
        }
        if (causesOf(e)
                .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof ClosedChannelException)) {
            LOG.infof("A client has disconnected: %s %s", context.request().method(), context.normalizedPath());
            return answer(context, 400, "The request ended too early").build(); // Nobody will read it.
        }
        LOG.errorf(e, "Could not answer: %s %s", context.request().method(), context.normalizedPath());
        String where = LogTrace.current().map(trace -> " as trace=" + trace).orElse("");
        return answer(context, 500, "An internal error occurred; it has been logged" + where)
                .build();
    }

    private static Stream<Throwable> causesOf(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
    }

    private static boolean isTextFault(Throwable e) {
        return causesOf(e)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && TEXT_FAULTS.contains(Objects.requireNonNullElse(sql.getSQLState(), "")));
    }

    private static Response.ResponseBuilder answer(RoutingContext context, int status, String detail) {
        Response.ResponseBuilder answer = Response.status(status);
        if (forPeople(context)) {
            return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(ErrorPage.render(status));
        }
        return ProblemDetails.of(status, detail).response();
    }

    private static boolean forPeople(RoutingContext context) {
        String path = context.normalizedPath();
        String accepts = context.request().getHeader(HttpHeaders.ACCEPT);
        return FOR_PROGRAMS.stream().noneMatch(path::startsWith)
                && accepts != null
                && accepts.contains(MediaType.TEXT_HTML);
    }
}
