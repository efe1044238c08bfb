package org.faofon.rules.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.ProblemDetails;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleChange;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.SaveResult;
import org.faofon.rules.editing.LevelOrderCheck;
import org.faofon.rules.editing.LevelOrderWarning;
import org.faofon.rules.editing.RuleProblem;
import org.faofon.rules.editing.RuleService;
import org.faofon.rules.editing.RuleView;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The rules in force: public to read, for officers to change. */
@Path("/api/v1")
@Tag(name = "Rules")
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public class RulesResource {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private final RuleRepository rules;
    private final RuleService desk;
    private final LevelOrderCheck order;
    private final SecurityIdentity officer;

    RulesResource(RuleRepository rules, RuleService desk, LevelOrderCheck order, SecurityIdentity officer) {
        this.order = order;
        this.rules = rules;
        this.desk = desk;
        this.officer = officer;
    }

    @GET
    @Path("rules")
    @PermitAll
    @Operation(summary = "List the rules in force, by code")
    public List<RuleView> list() {
        return rules.listChanges().stream().map(RuleView::of).toList();
    }

    @GET
    @Path("rules/{code}")
    @PermitAll
    @Operation(summary = "Get a rule", description = "The entity tag is the version, for If-Match.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rule")
    public Response find(@RestPath String code) {
        return answer(Response.Status.OK, standing(code));
    }

    @GET
    @Path("rules/{code}/versions")
    @RolesAllowed({"officer", "admin"})
    @Operation(summary = "List all versions of a rule, newest first, with author and time")
    @APIResponse(responseCode = "404", description = "There is no such rule")
    public List<RuleView.Version> versions(@RestPath String code) {
        standing(code);
        return RuleView.Version.of(rules.versionsOf(code));
    }

    @PUT
    @Path("rules/{code}")
    @RolesAllowed({"officer", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a rule or create a new one",
            description = "Creates the next version, which takes effect at once: the rain of the look-back is "
                    + "evaluated again. An identical rule creates no version. With If-Match or a version in "
                    + "the body, the request is refused if somebody else has changed the rule meanwhile; "
                    + "version 0 means that the rule must not exist yet. warnings in the response names "
                    + "rules of its hazard that may reach a higher level before a lower one; a rule that "
                    + "always would is refused.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The next version, or the current one if nothing has changed",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first version",
            content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rule")
    @APIResponse(responseCode = "409", description = "The maximum number of rules is reached")
    @APIResponse(responseCode = "412", description = "Somebody else has changed the rule meanwhile")
    @APIResponse(responseCode = "422", description = "Fields are invalid: errors names each of them")
    public Response put(
            @RestPath String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String match, @Nullable String body) {
        JsonNode written = desk.parse(body == null ? "" : body);
        return write(desk.rule(written, Optional.of(code)), seen(match, written));
    }

    @POST
    @Path("rules/{code}/enable")
    @RolesAllowed({"officer", "admin"})
    @Operation(summary = "Enable a rule")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rule")
    public Response enable(@RestPath String code) {
        return enabled(code, true);
    }

    @POST
    @Path("rules/{code}/disable")
    @RolesAllowed({"officer", "admin"})
    @Operation(
            summary = "Disable a rule",
            description =
                    "The rule is kept and can be enabled again. An alert that only this rule keeps open " + "ends.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView.class)))
    @APIResponse(responseCode = "404", description = "There is no such rule")
    public Response disable(@RestPath String code) {
        return enabled(code, false);
    }

    private Response enabled(String code, boolean enabled) {
        RuleChange standing = standing(code);
        return write(standing.rule().enabled(enabled), Optional.of(standing.version()));
    }

    private RuleChange standing(String code) {
        return rules.find(code).orElseThrow(() -> RuleProblem.noRule(code));
    }

    private static Optional<Integer> seen(@Nullable String match, JsonNode body) {
        if (match != null && !match.strip().equals("*")) {
            Matcher tag = TAG.matcher(match.strip());
            return Optional.of(tag.matches() ? Integer.parseInt(tag.group(1)) : -1);
        }
        return Optional.of(body.path("version"))
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::asInt);
    }

    private Response write(Rule rule, Optional<Integer> seen) {
        order.refuse(List.of(rule));
        SaveResult written = rules.write(rule, seen, officer.getPrincipal().getName());
        if (written instanceof SaveResult.Stored stored) {
            boolean first = stored.change().version() == 1;
            return answer(
                    first ? Response.Status.CREATED : Response.Status.OK,
                    stored.change(),
                    order.warnings(rule.hazard()));
        }
        if (written instanceof SaveResult.Unchanged unchanged) {
            return answer(Response.Status.OK, unchanged.standing(), order.warnings(rule.hazard()));
        }
        if (written instanceof SaveResult.Outdated outdated) {
            throw ProblemDetails.exception(
                    Response.Status.PRECONDITION_FAILED,
                    "Somebody else has changed the rule: it is at version " + outdated.version());
        }
        throw ProblemDetails.exception(
                Response.Status.CONFLICT, "There can be no more than " + RuleRepository.MOST_RULES + " rules");
    }

    private static Response answer(Response.Status status, RuleChange change) {
        return answer(status, change, List.of());
    }

    private static Response answer(Response.Status status, RuleChange change, List<LevelOrderWarning> warnings) {
        return Response.status(status)
                .entity(RuleView.of(change, warnings))
                .type(MediaType.APPLICATION_JSON)
                .tag(Integer.toString(change.version()))
                .build();
    }
}
