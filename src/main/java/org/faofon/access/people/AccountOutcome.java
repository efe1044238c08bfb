package org.faofon.access.people;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.faofon.accounts.AccountFault;
import org.faofon.common.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The result of the last form, as the page shows it.
 *
 * @param fault why nothing was changed; null if it was
 */
record AccountOutcome(boolean something, @Nullable AccountFault fault) {
    private static final String DONE = "done";

    /** From the address of a page. */
    static AccountOutcome of(String told) {
        if (told.equals(DONE)) {
            return new AccountOutcome(true, null);
        }
        for (AccountFault fault : AccountFault.values()) {
            if (fault.name().equalsIgnoreCase(told)) {
                return new AccountOutcome(true, fault);
            }
        }
        return new AccountOutcome(false, null);
    }

    /** A redirect to a page of ours, which shows the result in that language. */
    static Response at(String path, Optional<AccountFault> fault, String lang) {
        String told = fault.map(why -> why.name().toLowerCase(Locale.ROOT)).orElse(DONE);
        return Response.seeOther(Language.of(lang).at(path + "?told=" + told)).build();
    }

    /** A page that nobody may keep. */
    static Response fresh(TemplateInstance page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
