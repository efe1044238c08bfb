package org.faofon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several who do something at the same time. */
final class Crowd {
    private static final long PATIENCE_SECONDS = 300;

    private Crowd() {}

    /** What the one with that number does. */
    interface Work {
        void run(int who) throws Exception;
    }

    /** Returns when all are done; fails as soon as it is seen that one has failed. */
    static void run(int many, Work work) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(many);
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int who = i;
                tasks.add(crowd.submit(() -> {
                    work.run(who);
                    return null;
                }));
            }
            for (Future<?> task : tasks) {
                task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            crowd.shutdownNow();
        }
    }
}
