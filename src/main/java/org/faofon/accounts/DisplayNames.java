package org.faofon.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.common.text.PersonNames;

/** The names of officers, kept for a while, because a page names many of them many times. */
@Singleton
@Unremovable // Formatters, which are no beans, look it up.
class DisplayNames implements PersonNames {
    private static final int MOST = 1_000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final OfficerRepository officers;
    private final Cache<String, Optional<String>> kept = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(FRESH)
            .executor(Runnable::run)
            .build();

    DisplayNames(OfficerRepository officers) {
        this.officers = officers;
    }

    @Override
    public Optional<String> findDisplayName(String account) {
        if (!Officer.isName(account)) {
            return Optional.empty();
        }
        try {
            return kept.get(account, this::read);
        } catch (DatabaseException e) {
            return Optional.empty(); // A page without the name is better than none.
        }
    }

    private Optional<String> read(String account) {
        return officers.find(account).map(Officer::displayName).filter(name -> !name.isBlank());
    }
}
