package org.faofon.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets few reports be made at the same time, because each reads much and draws much; warnings come first. */
@ApplicationScoped
public class IncidentWorkLimit {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 15;
    private static final long RETRY_AFTER_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Makes something. */
    public interface Work<T> {
        T make() throws SQLException;
    }

    /**
     * The result of the work, in its turn.
     *
     * @throws ServiceUnavailableException if others take too long
     */
    public <T> T run(Work<T> work) throws SQLException {
        take();
        try {
            return work.make();
        } finally {
            places.release();
        }
    }

    private void take() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ServiceUnavailableException("Other reports are being made; try again", RETRY_AFTER_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailableException(RETRY_AFTER_SECONDS);
        }
    }
}
