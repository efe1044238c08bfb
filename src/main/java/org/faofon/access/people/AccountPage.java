package org.faofon.access.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.faofon.access.AccessConfig;
import org.faofon.access.OfficerSessions;
import org.faofon.accounts.AccountFault;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerSession;
import org.faofon.accounts.OfficerSessionRepository;
import org.faofon.accounts.OwnAccountService;
import org.faofon.common.web.QrCode;
import org.jboss.resteasy.reactive.RestPath;

/** The page about one's own account: the password, one-time codes, and where one is signed in. */
@Path("/")
@RolesAllowed(OfficerSessions.ACCOUNT)
@Blocking
@Produces(MediaType.TEXT_HTML)
class AccountPage {
    private final OwnAccountService accounts;
    private final OfficerSessionRepository sessions;
    private final OfficerSessions open;
    private final AccessConfig config;
    private final SecurityIdentity asking;

    AccountPage(
            OwnAccountService accounts,
            OfficerSessionRepository sessions,
            OfficerSessions open,
            AccessConfig config,
            SecurityIdentity asking) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.open = open;
        this.config = config;
        this.asking = asking;
    }

    /**
     * One's own account.
     *
     * @param mustSetUpTotp whether this installation demands one-time codes
     * @param byProvider whether one signed in at the OpenID provider, so that there is no password here
     */
    record Own(
            Officer officer,
            List<SessionView> sessions,
            int recoveryCodes,
            boolean mustSetUpTotp,
            boolean byProvider,
            boolean bootstrap) {
        public boolean restricted() {
            return !byProvider && (officer.mustChangePassword() || mustSetUpTotp);
        }
    }

    @CheckedTemplate(basePath = "accounts")
    static class Templates {
        static native TemplateInstance account(Own own, AccountOutcome told);

        /** A secret for one-time codes, which cannot be shown again. */
        static native TemplateInstance totp(OwnAccountService.Offer offer, QrCode qr);

        /** Recovery codes, which cannot be shown again. */
        static native TemplateInstance recoveryCodes(List<String> codes);
    }

    @GET
    @Path("centre/account")
    @Operation(hidden = true)
    public Response account(@QueryParam("told") @DefaultValue("") String told) {
        OfficerSession session = session();
        Officer officer = session.officer();
        Own own = new Own(
                officer,
                SessionView.of(sessions.list(officer.name(), config.signInIdle()), session.id()),
                accounts.recoveryCodesLeft(officer),
                open.mustSetUpTotp(officer),
                session.byProvider(),
                officer.name().equals(Officer.BOOTSTRAP)
                        && config.adminPassword().isPresent());
        return AccountOutcome.fresh(Templates.account(own, AccountOutcome.of(told)));
    }

    @POST
    @Path("centre/account/password")
    @Operation(hidden = true)
    public Response password(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("fresh") @DefaultValue("") String fresh,
            @QueryParam("lang") @DefaultValue("") String lang) {
        return back(accounts.changePassword(session(), current, fresh), lang);
    }

    @POST
    @Path("centre/account/totp")
    @Operation(hidden = true)
    public Response offerTotp(
            @FormParam("current") @DefaultValue("") String current, @QueryParam("lang") @DefaultValue("") String lang) {
        Officer officer = session().officer();
        Optional<AccountFault> fault = accounts.passwordFault(officer, current);
        if (fault.isPresent()) {
            return back(fault, lang);
        }
        OwnAccountService.Offer offer = accounts.offerTotp(officer);
        return AccountOutcome.fresh(Templates.totp(offer, QrCode.of(offer.uri())));
    }

    @POST
    @Path("centre/account/totp/confirm")
    @Operation(hidden = true)
    public Response confirmTotp(
            @FormParam("code") @DefaultValue("") String code, @QueryParam("lang") @DefaultValue("") String lang) {
        List<String> codes = accounts.confirmTotp(session(), code);
        return codes.isEmpty()
                ? back(Optional.of(AccountFault.WRONG_CODE), lang)
                : AccountOutcome.fresh(Templates.recoveryCodes(codes));
    }

    @POST
    @Path("centre/account/totp/codes")
    @Operation(hidden = true)
    public Response renewCodes(
            @FormParam("current") @DefaultValue("") String current, @QueryParam("lang") @DefaultValue("") String lang) {
        Officer officer = session().officer();
        Optional<AccountFault> fault = accounts.passwordFault(officer, current);
        return fault.isPresent()
                ? back(fault, lang)
                : AccountOutcome.fresh(Templates.recoveryCodes(accounts.renewRecoveryCodes(officer)));
    }

    @POST
    @Path("centre/account/totp/remove")
    @Operation(hidden = true)
    public Response removeTotp(
            @FormParam("current") @DefaultValue("") String current, @QueryParam("lang") @DefaultValue("") String lang) {
        return back(accounts.removeTotp(session().officer(), current), lang);
    }

    @POST
    @Path("centre/account/sessions/{session}/end")
    @Operation(hidden = true)
    public Response end(@RestPath long session, @QueryParam("lang") @DefaultValue("") String lang) {
        String self = session().officer().name();
        sessions.end(self, session, self);
        return back(Optional.empty(), lang);
    }

    @POST
    @Path("centre/account/sessions/end-others")
    @Operation(hidden = true)
    public Response endOthers(@QueryParam("lang") @DefaultValue("") String lang) {
        OfficerSession own = session();
        sessions.endOthers(own.officer().name(), own.id(), own.officer().name());
        return back(Optional.empty(), lang);
    }

    /** The sign-in from a new device was one's own. */
    @POST
    @Path("centre/account/sessions/{session}/confirm")
    @Operation(hidden = true)
    public Response confirm(@RestPath long session, @QueryParam("lang") @DefaultValue("") String lang) {
        sessions.confirm(session().officer().name(), session);
        return back(Optional.empty(), lang);
    }

    private static Response back(Optional<AccountFault> fault, String lang) {
        return AccountOutcome.at(OfficerSessions.ACCOUNT_PATH, fault, lang);
    }

    private OfficerSession session() {
        return OfficerSessions.of(asking).orElseThrow(ForbiddenException::new);
    }
}
