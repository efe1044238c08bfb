package org.faofon.access.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.access.AccessConfig;
import org.faofon.access.OfficerSessions;
import org.faofon.accounts.AccountFault;
import org.faofon.accounts.AccountService;
import org.faofon.accounts.AccountService.Issued;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRepository;
import org.faofon.accounts.OfficerRole;
import org.faofon.accounts.OfficerSession;
import org.faofon.accounts.OfficerSessionRepository;
import org.jboss.resteasy.reactive.RestPath;

/** The administrators' pages about the people of the disaster centre. */
@Path("/")
@RolesAllowed(OfficerRole.ADMINS)
@Blocking
@Produces(MediaType.TEXT_HTML)
class PeoplePage {
    private static final String PATH = "/centre/people";

    private final OfficerRepository officers;
    private final AccountService accounts;
    private final OfficerSessionRepository sessions;
    private final AccessConfig config;
    private final SecurityIdentity asking;

    PeoplePage(
            OfficerRepository officers,
            AccountService accounts,
            OfficerSessionRepository sessions,
            AccessConfig config,
            SecurityIdentity asking) {
        this.officers = officers;
        this.accounts = accounts;
        this.sessions = sessions;
        this.config = config;
        this.asking = asking;
    }

    /**
     * A person with the sessions that are open.
     *
     * @param self whether it is the administrator who reads the page
     * @param bootstrap whether FAOFON_ADMIN_PASSWORD gives it its password
     */
    record Person(Officer officer, List<SessionView> sessions, boolean self, boolean bootstrap) {
        public String act(String name) {
            return PATH + "/" + officer.name() + "/" + name;
        }

        public String end(SessionView session) {
            return act("sessions/" + session.id() + "/end");
        }
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        /** @param provider whether people may sign in at an OpenID provider */
        static native TemplateInstance people(
                List<Officer> people,
                List<OfficerRole> roles,
                boolean provider,
                boolean bootstrapOnly,
                AccountOutcome told);

        static native TemplateInstance person(Person person, List<OfficerRole> roles, AccountOutcome told);

        /** A first password, which cannot be shown again. */
        static native TemplateInstance issued(String name, String password);
    }

    @GET
    @Path("centre/people")
    @Operation(hidden = true)
    public Response people(@QueryParam("told") @DefaultValue("") String told) {
        List<Officer> people = officers.list();
        boolean bootstrapOnly = people.stream()
                .noneMatch(officer -> officer.active()
                        && officer.role() == OfficerRole.ADMIN
                        && !officer.name().equals(Officer.BOOTSTRAP));
        return AccountOutcome.fresh(Templates.people(
                people,
                List.of(OfficerRole.values()),
                config.oidc().issuer().isPresent(),
                bootstrapOnly,
                AccountOutcome.of(told)));
    }

    @POST
    @Path("centre/people")
    @Operation(hidden = true)
    public Response add(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("displayName") @DefaultValue("") String displayName,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("providerName") @DefaultValue("") String providerName,
            @QueryParam("lang") @DefaultValue("") String lang) {
        Optional<OfficerRole> of = OfficerRole.find(role);
        if (of.isEmpty()) {
            return AccountOutcome.at(PATH, Optional.of(AccountFault.UNKNOWN), lang);
        }
        String signInName = name.strip().toLowerCase(Locale.ROOT);
        Issued issued = accounts.add(
                new AccountService.NewOfficer(signInName, displayName, of.get(), providerName.strip()), self());
        return answer(issued, signInName, PATH, lang);
    }

    @GET
    @Path("centre/people/{name}")
    @Operation(hidden = true)
    public Response person(@RestPath String name, @QueryParam("told") @DefaultValue("") String told) {
        Officer officer = officers.find(name).orElseThrow(NotFoundException::new);
        long own = OfficerSessions.of(asking).map(OfficerSession::id).orElse(0L);
        Person person = new Person(
                officer,
                SessionView.of(sessions.list(name, config.signInIdle()), own),
                name.equals(self()),
                name.equals(Officer.BOOTSTRAP) && config.adminPassword().isPresent());
        return AccountOutcome.fresh(Templates.person(person, List.of(OfficerRole.values()), AccountOutcome.of(told)));
    }

    @POST
    @Path("centre/people/{name}/role")
    @Operation(hidden = true)
    public Response role(
            @RestPath String name,
            @FormParam("role") @DefaultValue("") String role,
            @QueryParam("lang") @DefaultValue("") String lang) {
        Optional<AccountFault> fault = OfficerRole.find(role)
                .map(of -> accounts.setRole(name, of, self()))
                .orElse(Optional.of(AccountFault.UNKNOWN));
        boolean stillAdmin = !name.equals(self()) || role.equals(OfficerRole.ADMINS) || fault.isPresent();
        return stillAdmin ? back(name, fault, lang) : AccountOutcome.at(OfficerSessions.ACCOUNT_PATH, fault, lang);
    }

    @POST
    @Path("centre/people/{name}/disable")
    @Operation(hidden = true)
    public Response disable(@RestPath String name, @QueryParam("lang") @DefaultValue("") String lang) {
        return back(name, accounts.setActive(name, false, self()), lang);
    }

    @POST
    @Path("centre/people/{name}/enable")
    @Operation(hidden = true)
    public Response enable(@RestPath String name, @QueryParam("lang") @DefaultValue("") String lang) {
        return back(name, accounts.setActive(name, true, self()), lang);
    }

    @POST
    @Path("centre/people/{name}/password")
    @Operation(hidden = true)
    public Response password(@RestPath String name, @QueryParam("lang") @DefaultValue("") String lang) {
        return answer(accounts.resetPassword(name, self()), name, PATH + "/" + name, lang);
    }

    @POST
    @Path("centre/people/{name}/totp")
    @Operation(hidden = true)
    public Response totp(@RestPath String name, @QueryParam("lang") @DefaultValue("") String lang) {
        return back(name, accounts.resetTotp(name, self()), lang);
    }

    @POST
    @Path("centre/people/{name}/sessions/{session}/end")
    @Operation(hidden = true)
    public Response end(
            @RestPath String name, @RestPath long session, @QueryParam("lang") @DefaultValue("") String lang) {
        accounts.endSession(name, session, self());
        return back(name, Optional.empty(), lang);
    }

    private static Response back(String name, Optional<AccountFault> fault, String lang) {
        if (fault.filter(AccountFault.UNKNOWN::equals).isPresent()) {
            return AccountOutcome.at(PATH, fault, lang);
        }
        return AccountOutcome.at(PATH + "/" + name, fault, lang);
    }

    private static Response answer(Issued issued, String name, String path, String lang) {
        if (issued instanceof Issued.Password password) {
            return AccountOutcome.fresh(Templates.issued(name, password.text()));
        }
        Optional<AccountFault> fault =
                issued instanceof Issued.Refused refused ? Optional.of(refused.fault()) : Optional.empty();
        return AccountOutcome.at(path, fault, lang);
    }

    private String self() {
        return asking.getPrincipal().getName();
    }
}
