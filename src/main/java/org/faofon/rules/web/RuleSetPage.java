package org.faofon.rules.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.SaveResult;
import org.faofon.rules.editing.FieldError;
import org.faofon.rules.editing.LevelOrderCheck;
import org.faofon.rules.editing.RuleImport;
import org.faofon.rules.editing.RuleService;
import org.faofon.rules.text.RuleMessages;
import org.faofon.rules.text.RuleMessagesByLanguage;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The officers' page that imports a file of rules: first it shows what would change, then it imports. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class RuleSetPage {
    /** The maximum number of rules, each with the longest texts, fits; quarkus.http.limits has the same limit. */
    static final int MOST_KILOBYTES = 512;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RuleRepository rules;
    private final RuleService desk;
    private final LevelOrderCheck order;
    private final ObjectMapper json;
    private final SecurityIdentity officer;

    RuleSetPage(
            RuleRepository rules,
            RuleService desk,
            LevelOrderCheck order,
            ObjectMapper json,
            SecurityIdentity officer) {
        this.order = order;
        this.rules = rules;
        this.desk = desk;
        this.json = json;
        this.officer = officer;
    }

    /** An error as text, with its place. */
    record Wrong(String place, String words) {}

    /** The message at the top of the page. */
    enum Told {
        NOTHING,
        NO_FILE,
        TOO_LARGE,
        OUTDATED,
        MANY
    }

    @CheckedTemplate(basePath = "rules")
    static class Templates {
        static native TemplateInstance bringIn(Told told, List<Wrong> faults, int kilobytes);

        /** @param text the rules again, for the button that imports them */
        static native TemplateInstance preview(Told told, RuleImportView plan, String text);
    }

    @GET
    @Path("centre/rules/import")
    @Operation(hidden = true)
    public Response ask() {
        return ask(Told.NOTHING, List.of());
    }

    @GET
    @Path("centre/rules/defaults")
    @Operation(hidden = true)
    public Response offerDefaults(@QueryParam("lang") @DefaultValue("th") String lang) {
        return preview(new RuleService.ReadSet(rules.newDefaults(), List.of()), Told.NOTHING, lang);
    }

    @POST
    @Path("centre/rules/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response look(
            @RestForm("file") @Nullable FileUpload file, @QueryParam("lang") @DefaultValue("th") String lang) {
        if (file == null || file.size() == 0) {
            return ask(Told.NO_FILE, List.of());
        }
        if (file.size() > MOST_KILOBYTES * 1024L) {
            return ask(Told.TOO_LARGE, List.of());
        }
        return preview(desk.readSet(text(file)), Told.NOTHING, lang);
    }

    @POST
    @Path("centre/rules/import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response bringIn(
            @FormParam("rules") @DefaultValue("") String text,
            @FormParam("agreement") @DefaultValue("") String agreement,
            @QueryParam("lang") @DefaultValue("th") String lang) {
        RuleService.ReadSet read = desk.readSet(text);
        if (read.faults().isEmpty() && !order.faultsOf(read.rules()).isEmpty()) {
            return preview(read, Told.NOTHING, lang);
        }
        if (!read.faults().isEmpty() || !plan(read).agreement().equals(agreement)) {
            return preview(read, Told.OUTDATED, lang);
        }
        List<SaveResult> written =
                rules.writeAll(read.rules(), officer.getPrincipal().getName());
        if (written.stream().anyMatch(SaveResult.TooMany.class::isInstance)) {
            return preview(read, Told.MANY, lang);
        }
        if (written.stream().anyMatch(SaveResult.Outdated.class::isInstance)) {
            return preview(read, Told.OUTDATED, lang);
        }
        return Response.seeOther(Language.of(lang).at("/centre/rules?told=imported"))
                .build();
    }

    private RuleImport plan(RuleService.ReadSet read) {
        return RuleImport.of(read.rules(), rules.listChanges(), true, order.warningsAfter(read.rules()));
    }

    private Response preview(RuleService.ReadSet read, Told told, String lang) {
        List<FieldError> faults = read.faults().isEmpty() ? order.faultsOf(read.rules()) : read.faults();
        if (!faults.isEmpty()) {
            RuleMessages words = RuleMessagesByLanguage.of(lang);
            return ask(
                    Told.NOTHING,
                    faults.stream()
                            .map(fault -> new Wrong(fault.field(), fault.in(words)))
                            .toList());
        }
        return fresh(Templates.preview(told, RuleImportView.of(plan(read)), write(read.rules())));
    }

    private static Response ask(Told told, List<Wrong> faults) {
        return fresh(Templates.bringIn(told, faults, MOST_KILOBYTES));
    }

    /** Some editors begin a file with a byte order mark, which is not JSON. */
    private static String text(FileUpload file) {
        try {
            String text = new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(List<Rule> incoming) {
        try {
            return json.writeValueAsString(incoming);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response fresh(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
