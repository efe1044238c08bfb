package org.faofon.rules.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.NetworkClock;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleChange;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.backtest.BacktestJob;
import org.faofon.rules.backtest.BacktestService;
import org.faofon.rules.editing.RuleProblem;
import org.faofon.rules.editing.RuleService;
import org.faofon.rules.editing.RuleView;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Backtests of rules; a backtest runs in the background and its result is polled. */
@Path("/api/v1")
@Tag(name = "Rules")
@RolesAllowed({"officer", "admin"})
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public class BacktestResource {
    private static final String ABOUT =
            "The backtest treats each stored reading as if it had arrived when it ended, and no "
                    + "officer answers pending levels. The default period is the last year. The response is "
                    + "202 with an id; GET rules/backtests/{id} returns the progress and, when it is done, "
                    + "the alerts, each compared with those of the rules in force.";

    private final BacktestService backtests;
    private final RuleRepository rules;
    private final RuleService desk;
    private final NetworkClock clock;
    private final SecurityIdentity officer;

    BacktestResource(
            BacktestService backtests,
            RuleRepository rules,
            RuleService desk,
            NetworkClock clock,
            SecurityIdentity officer) {
        this.backtests = backtests;
        this.rules = rules;
        this.desk = desk;
        this.clock = clock;
        this.officer = officer;
    }

    @POST
    @Path("rules/{code}/backtest")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Backtest one rule together with the other rules in force",
            description = "The body is the changed rule; without a body the stored rule is used. The rule "
                    + "counts as enabled. " + ABOUT)
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = BacktestView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rule, and no body")
    @APIResponse(responseCode = "409", description = "Another backtest is running")
    @APIResponse(responseCode = "422", description = "Fields are invalid: errors names each of them")
    public Response backtest(
            @RestPath String code,
            @QueryParam("from") @Parameter(example = "2025-11-01T07:00:00+07:00") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Nullable String body) {
        Rule rule = body == null || body.isBlank() ? standing(code) : desk.rule(desk.parse(body), Optional.of(code));
        return start(code, rules.listWith(rule.enabled(true)), from, to);
    }

    @POST
    @Path("rules/backtest")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Backtest a whole set of rules",
            description = "The body is a list of rules in the export format; disabled rules are ignored. "
                    + "Without a body the rules in force are used. frequency says how often they hold. " + ABOUT)
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleView[].class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = BacktestView.class)))
    @APIResponse(responseCode = "409", description = "Another backtest is running")
    @APIResponse(responseCode = "422", description = "Fields are invalid: errors names each of them")
    public Response backtest(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to, @Nullable String body) {
        if (body == null || body.isBlank()) {
            return start("", rules.list(), from, to);
        }
        List<Rule> set = desk.rules(body);
        return start("", set.stream().map(rules::asNext).toList(), from, to);
    }

    @GET
    @Path("rules/backtests/{id}")
    @Operation(summary = "Get the progress and the results of a backtest; only the latest few are kept")
    @APIResponse(responseCode = "404", description = "There is no such backtest, or it is no longer kept")
    public BacktestView find(@RestPath String id) {
        return BacktestView.of(known(id));
    }

    @DELETE
    @Path("rules/backtests/{id}")
    @Operation(summary = "Stop a backtest")
    @APIResponse(responseCode = "404", description = "There is no such backtest, or it is no longer kept")
    public BacktestView cancel(@RestPath String id) {
        BacktestJob job = known(id);
        job.cancel();
        return BacktestView.of(job);
    }

    private BacktestJob known(String id) {
        return backtests
                .find(id)
                .orElseThrow(() -> ProblemDetails.exception(Response.Status.NOT_FOUND, "There is no backtest " + id));
    }

    private Rule standing(String code) {
        return rules.find(code).map(RuleChange::rule).orElseThrow(() -> RuleProblem.noRule(code));
    }

    private Response start(String subject, List<CompiledRule> tried, @Nullable String from, @Nullable String to) {
        BacktestJob job = backtests
                .start(
                        subject,
                        tried,
                        PastPeriod.of(from, to, clock.instant()),
                        officer.getPrincipal().getName())
                .orElseThrow(() -> ProblemDetails.exception(
                        Response.Status.CONFLICT, "Another backtest is running; wait for it, or stop it"));
        return Response.accepted(BacktestView.of(job))
                .location(URI.create("/api/v1/rules/backtests/" + job.id()))
                .build();
    }
}
