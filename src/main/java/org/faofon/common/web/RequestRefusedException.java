package org.faofon.common.web;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * A request is refused before a resource is chosen. The framework lets the exception mappers answer those below the REST
 * layer only if they are of its security.
 */
public final class RequestRefusedException extends ForbiddenException {
    private static final long serialVersionUID = 1;

    private final transient WebApplicationException answer;

    public RequestRefusedException(int status) {
        this(new WebApplicationException(Response.status(status).build()));
    }

    public RequestRefusedException(WebApplicationException answer) {
        super(answer);
        this.answer = answer;
    }

    public WebApplicationException answer() {
        return answer;
    }
}
