package org.faofon.rules.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleChange;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.SaveResult;
import org.faofon.rules.backtest.BacktestJob;
import org.faofon.rules.backtest.BacktestReport;
import org.faofon.rules.backtest.BacktestService;
import org.faofon.rules.editing.FieldError;
import org.faofon.rules.editing.LevelOrderCheck;
import org.faofon.rules.editing.LevelOrderWarning;
import org.faofon.rules.editing.RuleNameNumbers;
import org.faofon.rules.editing.RuleReader;
import org.faofon.rules.editing.RuleService;
import org.faofon.rules.editing.RuleView;
import org.faofon.rules.text.RuleMessagesByLanguage;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The officers' pages about rules: the list, a form for each, its versions, and a backtest. */
@Path("/")
@RolesAllowed("officer")
@Blocking
@Produces(MediaType.TEXT_HTML)
class RulesPage {
    private static final String HOME = "/centre/rules";

    /** What the form's button says that saves a change which was never tried on the past. */
    private static final String UNTESTED = "save-untested";

    private final RuleRepository rules;
    private final RuleService desk;
    private final LevelOrderCheck order;
    private final BacktestService backtests;
    private final RulePlaceNames words;
    private final NetworkClock clock;
    private final SecurityIdentity officer;

    RulesPage(
            RuleRepository rules,
            RuleService desk,
            LevelOrderCheck order,
            BacktestService backtests,
            RulePlaceNames words,
            NetworkClock clock,
            SecurityIdentity officer) {
        this.order = order;
        this.rules = rules;
        this.desk = desk;
        this.backtests = backtests;
        this.words = words;
        this.clock = clock;
        this.officer = officer;
    }

    @CheckedTemplate(basePath = "rules")
    static class Templates {
        /**
         * All rules.
         *
         * @param told empty, "done", "same", "imported", "busy" or "period"
         */
        static native TemplateInstance list(RuleListView view, String told);

        /**
         * One rule.
         *
         * @param told empty, "outdated", "many", "busy", "period", "untested" or "order"
         * @param fits whether the form can show the whole rule
         * @param warnings what the officer must accept before it is saved
         * @param often how often the current rule holds; null for a new one
         */
        static native TemplateInstance form(
                RuleForm form,
                String told,
                boolean fits,
                LocalDate from,
                LocalDate to,
                List<LevelOrderWarning> warnings,
                @Nullable RuleFrequency often);

        static native TemplateInstance versions(String code, List<RuleView.Version> versions);

        /**
         * A backtest.
         *
         * @param tried the tested rule, if it can be put in force and is not in force as it is; otherwise null
         */
        static native TemplateInstance backtest(
                BacktestView backtest, @Nullable BacktestReport result, @Nullable Rule tried);
    }

    @GET
    @Path("centre/rules")
    @Operation(hidden = true)
    public Response list(@QueryParam("told") @DefaultValue("") String told) {
        LocalDate today = today();
        return fresh(Templates.list(
                new RuleListView(
                        rules.listChanges().stream()
                                .map(change ->
                                        RuleView.Version.of(List.of(change)).get(0))
                                .toList(),
                        order.warnings(),
                        rules.newDefaults().size(),
                        backtests.list().stream().map(BacktestView::of).toList(),
                        today.minusYears(1),
                        today),
                told));
    }

    @POST
    @Path("centre/rules/frequency")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response frequency(
            MultivaluedMap<String, String> fields, @QueryParam("lang") @DefaultValue("th") String lang) {
        Optional<Interval> period = period(new RuleForm(new HashMap<>(fields), Map.of()));
        if (period.isEmpty()) {
            return go(HOME + "?told=period", lang);
        }
        return backtests
                .start("", rules.list(), period.get(), name())
                .map(job -> go(HOME + "/backtests/" + job.id(), lang))
                .orElseGet(() -> go(HOME + "?told=busy", lang));
    }

    @GET
    @Path("centre/rules/form")
    @Operation(hidden = true)
    public Response form(@QueryParam("code") @DefaultValue("") String code) {
        if (code.isEmpty()) {
            return form(RuleFormMapper.empty(), "", true);
        }
        RuleChange standing = rules.find(code).orElseThrow(NotFoundException::new);
        return form(RuleFormMapper.of(standing), "", RuleFormMapper.fits(standing.rule()));
    }

    @GET
    @Path("centre/rules/{code}/versions")
    @Operation(hidden = true)
    public Response versions(@RestPath String code) {
        List<RuleChange> versions = rules.versionsOf(code);
        if (versions.isEmpty()) {
            throw new NotFoundException();
        }
        return fresh(Templates.versions(code, RuleView.Version.of(versions)));
    }

    @POST
    @Path("centre/rules/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response take(MultivaluedMap<String, String> fields, @QueryParam("lang") @DefaultValue("th") String lang) {
        Map<String, List<String>> values = new HashMap<>(fields);
        RuleForm form = new RuleForm(values, Map.of());
        RuleReader.Result read = desk.read(form.toJson(), Optional.empty());
        if (read.rule().isEmpty()) {
            return form(form.withFaults(read.faults(), RuleMessagesByLanguage.of(lang)), "", true);
        }
        Rule rule = named(read.rule().get());
        RuleForm named = form.with("name.th", rule.name().th())
                .with("name.en", rule.name().en());
        if (form.value("act").equals("backtest")) {
            return tryOut(named, rule, lang);
        }
        return form.value("act").equals(UNTESTED) || isTested(rule)
                ? save(named, rule, lang)
                : form(named, "untested", true);
    }

    private Rule named(Rule rule) {
        return rules.find(rule.code())
                .map(standing -> RuleNameNumbers.follow(standing.rule(), rule))
                .orElse(rule);
    }

    /** Whether it may be saved without a question: it warns of nothing, warns as before, or was tried on the past. */
    private boolean isTested(Rule rule) {
        boolean asBefore = rules.find(rule.code())
                .map(RuleChange::rule)
                .filter(standing -> standing.enabled() && standing.holdsAlike(rule))
                .isPresent();
        return !rule.enabled() || asBefore || backtests.hasTested(rule);
    }

    private Response save(RuleForm form, Rule rule, String lang) {
        List<FieldError> faults = order.faultsOf(List.of(rule));
        if (!faults.isEmpty()) {
            return form(form.withFaults(faults, RuleMessagesByLanguage.of(lang)), "", true);
        }
        List<LevelOrderWarning> warnings = order.newWarnings(rule);
        if (!warnings.isEmpty() && !form.value("accepted").equals(accepted(warnings))) {
            return form(form, "order", true, warnings);
        }
        return write(form, rule, lang);
    }

    /** The same as long as the warnings are the same: what an officer has seen and accepts. */
    private static String accepted(List<LevelOrderWarning> warnings) {
        return warnings.stream()
                .map(warning -> warning.rule() + "=" + warning.kind() + "=" + String.join("+", warning.districts()))
                .collect(Collectors.joining(" "));
    }

    private Response write(RuleForm form, Rule rule, String lang) {
        int seen = form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : 0;
        SaveResult written = rules.write(rule, Optional.of(seen), name());
        if (written instanceof SaveResult.Outdated) {
            return form(form, "outdated", true);
        }
        if (written instanceof SaveResult.TooMany) {
            return form(form, "many", true);
        }
        return go(HOME + "?told=" + (written instanceof SaveResult.Stored ? "done" : "same"), lang);
    }

    private Response tryOut(RuleForm form, Rule rule, String lang) {
        Optional<Interval> period = period(form);
        if (period.isEmpty()) {
            return form(form, "period", true);
        }
        return backtests
                .start(rule.code(), rules.listWith(rule.enabled(true)), period.get(), name())
                .map(job -> go(HOME + "/backtests/" + job.id(), lang))
                .orElseGet(() -> form(form, "busy", true));
    }

    private Optional<Interval> period(RuleForm form) {
        try {
            Instant from = startOf(LocalDate.parse(form.value("from")));
            Instant to = startOf(LocalDate.parse(form.value("to")).plusDays(1));
            return PastPeriod.find(from, to, clock.instant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(RainDayTime.BANGKOK).toInstant();
    }

    @GET
    @Path("centre/rules/backtests/{id}")
    @Operation(hidden = true)
    public Response backtest(@RestPath String id) {
        BacktestJob job = backtests.find(id).orElseThrow(NotFoundException::new);
        BacktestView view = BacktestView.of(job);
        return fresh(Templates.backtest(view, view.result(), adoptable(job).orElse(null)));
    }

    /** The tested rule, if it is not in force already. */
    private Optional<Rule> adoptable(BacktestJob job) {
        return job.state() == BacktestJob.State.DONE
                ? job.findSubject()
                        .map(CompiledRule::rule)
                        .filter(tried ->
                                !rules.find(tried.code()).map(RuleChange::rule).equals(Optional.of(tried)))
                : Optional.empty();
    }

    /** Puts the tested rule in force, unless somebody has changed it since the backtest began. */
    @POST
    @Path("centre/rules/backtests/{id}/put-in-force")
    @Operation(hidden = true)
    public Response putInForce(@RestPath String id, @QueryParam("lang") @DefaultValue("th") String lang) {
        BacktestJob job = backtests.find(id).orElseThrow(NotFoundException::new);
        Rule rule = adoptable(job).orElseThrow(NotFoundException::new);
        int seen = job.findSubject().map(CompiledRule::version).orElse(1) - 1;
        RuleForm form = RuleFormMapper.of(new RuleChange(rule, seen, name(), clock.instant()));
        return save(form.with("act", UNTESTED), rule, lang);
    }

    @POST
    @Path("centre/rules/backtests/{id}/cancel")
    @Operation(hidden = true)
    public Response cancel(@RestPath String id, @QueryParam("lang") @DefaultValue("th") String lang) {
        backtests.find(id).orElseThrow(NotFoundException::new).cancel();
        return go(HOME + "/backtests/" + id, lang);
    }

    private Response form(RuleForm form, String told, boolean fits) {
        return form(form, told, fits, List.of());
    }

    private Response form(RuleForm form, String told, boolean fits, List<LevelOrderWarning> warnings) {
        RuleForm shown = warnings.isEmpty() ? form : form.with("accepted", accepted(warnings));
        LocalDate from = day(form.value("from")).orElse(today().minusYears(1));
        LocalDate to = day(form.value("to")).orElse(today());
        return fresh(Templates.form(shown, told, fits, from, to, warnings, often(form.value("code"))));
    }

    private @Nullable RuleFrequency often(String code) {
        return rules.find(code)
                .map(standing -> new RuleFrequency(
                        words.findDefault(code).orElse(null),
                        words.findDefault(code).flatMap(words::frequencyOf).orElse(null),
                        backtests
                                .findThatCounted(standing.rule())
                                .flatMap(job -> RuleFrequency.past(job, code))
                                .orElse(null)))
                .orElse(null);
    }

    private LocalDate today() {
        return clock.instant().atZone(RainDayTime.BANGKOK).toLocalDate();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String name() {
        return officer.getPrincipal().getName();
    }

    private static Response go(String path, String lang) {
        return Response.seeOther(Language.of(lang).at(path)).build();
    }

    private static Response fresh(TemplateInstance template) {
        return Response.ok(template)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
