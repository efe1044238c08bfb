package org.faofon.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules in force, for everyone to see by what they are warned. */
@Path("/api/v1/rules")
@Tag(name = "Rules")
@PermitAll
public class RulesResource {
    private final RuleBook rules;

    RulesResource(RuleBook rules) {
        this.rules = rules;
    }

    /** A rule with the number of its version. */
    public record VersionedRule(int version, @JsonUnwrapped Rule rule) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The rules in force, by code")
    public List<VersionedRule> list() {
        return rules.list().stream()
                .map(judged -> new VersionedRule(judged.version(), judged.rule()))
                .toList();
    }
}
