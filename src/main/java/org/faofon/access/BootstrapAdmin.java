package org.faofon.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.faofon.accounts.AccountService;
import org.faofon.accounts.Officer;
import org.faofon.accounts.OfficerRepository;
import org.faofon.common.security.CredentialHasher;
import org.jboss.logging.Logger;

/** Creates the first account at the first start, with FAOFON_ADMIN_PASSWORD or a generated password. */
@Singleton
class BootstrapAdmin {
    private static final Logger LOG = Logger.getLogger(BootstrapAdmin.class);

    private final AccountService accounts;
    private final OfficerRepository officers;
    private final AccessConfig config;
    private final GeneratedPasswordFile file;

    BootstrapAdmin(AccountService accounts, OfficerRepository officers, AccessConfig config) {
        this.accounts = accounts;
        this.officers = officers;
        this.config = config;
        this.file = new GeneratedPasswordFile(config.home());
    }

    void start(@Observes StartupEvent event) throws IOException {
        Optional<Officer> admin = officers.find(Officer.BOOTSTRAP);
        if (config.adminPassword().isPresent()) {
            accounts.bootstrap(config.adminPassword().get());
            file.delete();
        } else if (admin.isEmpty()) {
            generate();
        }
        if (admin.filter(known -> !known.active()).isPresent()
                && config.adminPassword().isPresent()) {
            LOG.infof(
                    "The user %s is disabled: FAOFON_ADMIN_PASSWORD opens nothing and can be removed",
                    Officer.BOOTSTRAP);
        }
    }

    /** The file comes first: a password that nobody can read would lock out everybody. */
    private void generate() throws IOException {
        String password = CredentialHasher.newToken();
        Path path = file.write(password);
        accounts.bootstrap(password);
        LOG.warnf(
                "Created the user %s; its password is in the file %s. Set FAOFON_ADMIN_PASSWORD to choose another.",
                Officer.BOOTSTRAP, path);
    }
}
