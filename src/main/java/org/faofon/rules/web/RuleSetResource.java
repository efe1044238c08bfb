package org.faofon.rules.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.faofon.common.web.ProblemDetails;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.SaveResult;
import org.faofon.rules.editing.LevelOrderCheck;
import org.faofon.rules.editing.RuleImport;
import org.faofon.rules.editing.RuleService;
import org.faofon.rules.editing.RuleView;
import org.jspecify.annotations.Nullable;

/** The whole set of rules as one file, to be stored, compared, or imported into another network. */
@Path("/api/v1")
@Tag(name = "Rules")
@RolesAllowed({"officer", "admin"})
@Blocking
@Produces({MediaType.APPLICATION_JSON, ProblemDetails.MEDIA_TYPE})
public class RuleSetResource {
    private final RuleRepository rules;
    private final RuleService desk;
    private final LevelOrderCheck order;
    private final SecurityIdentity officer;

    RuleSetResource(RuleRepository rules, RuleService desk, LevelOrderCheck order, SecurityIdentity officer) {
        this.order = order;
        this.rules = rules;
        this.desk = desk;
        this.officer = officer;
    }

    @GET
    @Path("rules/export")
    @Operation(summary = "Export all rules as a file that can be imported")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleView[].class)))
    public Response export() {
        return Response.ok(rules.listChanges().stream().map(RuleView::of).toList())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"faofon-rules.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("rules/defaults")
    @Operation(
            summary = "Export the changes that the default rules of this version would make, as a file that "
                    + "can be imported",
            description = "Contains the new defaults, except for rules that officers have changed. Former "
                    + "defaults that are no longer defaults are included as disabled. Empty if nothing "
                    + "would change.")
    public List<Rule> defaults() {
        return rules.newDefaults();
    }

    @POST
    @Path("rules/import")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import a file of rules, completely or not at all",
            description = "warnings names rules of a higher level that are not proven to come after a lower "
                    + "one. A rule that differs becomes the next version; versions in the file are ignored. "
                    + "Rules that are not in the file stay. With dryRun nothing is changed and the response "
                    + "says what would change.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RuleImport.class)))
    @APIResponse(responseCode = "422", description = "Fields are invalid: errors names each of them")
    @RequestBody(content = @Content(schema = @Schema(implementation = RuleView[].class)))
    public RuleImport bringIn(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, @Nullable String body) {
        return bringIn(
                desk.rules(body == null ? "" : body),
                dryRun,
                officer.getPrincipal().getName());
    }

    private RuleImport bringIn(List<Rule> incoming, boolean dryRun, String who) {
        order.refuse(incoming);
        RuleImport done = RuleImport.of(incoming, rules.listChanges(), dryRun, order.warningsAfter(incoming));
        if (!dryRun) {
            for (SaveResult written : rules.writeAll(incoming, who)) {
                if (written instanceof SaveResult.TooMany || written instanceof SaveResult.Outdated) {
                    throw ProblemDetails.exception(
                            Response.Status.CONFLICT,
                            "Nothing was imported: there would be more than " + RuleRepository.MOST_RULES
                                    + " rules, or somebody else changed them at the same time; try again");
                }
            }
        }
        return done;
    }
}
