package org.faofon.rules.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.faofon.rules.text.RuleTextsByLanguage;

/** What is wrong with a rule, for programs (RFC 9457), each field by itself and in both languages. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleProblem(String type, String title, int status, String detail, List<Wrong> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNPROCESSABLE = 422;

    /** One field. */
    record Wrong(String field, String detail, String detailTh) {
        static Wrong of(FieldError fault) {
            return new Wrong(fault.field(), fault.in(RuleTextsByLanguage.english()), fault.in(RuleTextsByLanguage.thai()));
        }
    }

    static WebApplicationException of(List<FieldError> faults) {
        String fields = faults.size() == 1 ? "One field makes" : faults.size() + " fields make";
        return answer(new RuleProblem(
                "about:blank",
                "Unprocessable Content",
                UNPROCESSABLE,
                fields + " no sense; nothing was changed",
                faults.stream().map(Wrong::of).toList()));
    }

    public static WebApplicationException of(Response.Status status, String detail) {
        return answer(
                new RuleProblem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, List.of()));
    }

    public static WebApplicationException noRule(String code) {
        return of(Response.Status.NOT_FOUND, "There is no rule " + code);
    }

    private static WebApplicationException answer(RuleProblem problem) {
        return new WebApplicationException(
                problem.detail,
                Response.status(problem.status).type(MEDIA_TYPE).entity(problem).build());
    }
}
