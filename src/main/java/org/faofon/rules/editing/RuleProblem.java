package org.faofon.rules.editing;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.faofon.common.web.ProblemDetails;
import org.faofon.rules.text.RuleMessagesByLanguage;

/** The errors of a rule as a problem document, one per field and in both languages. */
public final class RuleProblem {
    private static final int UNPROCESSABLE = 422;

    private RuleProblem() {}

    /** One field. */
    record Wrong(String field, String detail, String detailTh) {
        static Wrong of(FieldError fault) {
            return new Wrong(
                    fault.field(), fault.in(RuleMessagesByLanguage.english()), fault.in(RuleMessagesByLanguage.thai()));
        }
    }

    static WebApplicationException of(List<FieldError> faults) {
        String fields = faults.size() == 1 ? "One field is invalid" : faults.size() + " fields are invalid";
        List<Wrong> errors = faults.stream().map(Wrong::of).toList();
        return ProblemDetails.of(UNPROCESSABLE, fields + "; nothing was changed", errors)
                .exception();
    }

    public static WebApplicationException noRule(String code) {
        return ProblemDetails.exception(Response.Status.NOT_FOUND, "There is no rule " + code);
    }
}
