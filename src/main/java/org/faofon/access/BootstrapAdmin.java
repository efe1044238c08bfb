package org.faofon.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.faofon.accounts.AccountService;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRepository;
import org.jboss.logging.Logger;

/** Creates the first account at the first start, with FAOFON_ADMIN_PASSWORD or a generated password. */
@Singleton
class BootstrapAdmin {
    private static final Logger LOG = Logger.getLogger(BootstrapAdmin.class);

    private final AccountService accounts;
    private final OfficerRepository officers;
    private final AccessConfig config;

    BootstrapAdmin(AccountService accounts, OfficerRepository officers, AccessConfig config) {
        this.accounts = accounts;
        this.officers = officers;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        accounts.bootstrap(config.adminPassword())
                .ifPresent(password -> LOG.warnf(
                        "Created the user %s with the password %s. It is shown only once; set "
                                + "FAOFON_ADMIN_PASSWORD to choose another.",
                        Officer.BOOTSTRAP, password));
        boolean disabled =
                officers.find(Officer.BOOTSTRAP).filter(Officer::active).isEmpty();
        if (disabled && config.adminPassword().isPresent()) {
            LOG.infof(
                    "The user %s is disabled: FAOFON_ADMIN_PASSWORD opens nothing and can be removed",
                    Officer.BOOTSTRAP);
        }
    }
}
