package org.faofon.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.faofon.support.TcpProxy;

/** The program's connections through these proxies are closed, and for a time there are no new ones. */
final class ProxyCut implements Fault {
    private final String what;
    private final Duration away;
    private final List<TcpProxy> proxies;

    ProxyCut(String what, Duration away, List<TcpProxy> proxies) {
        this.what = what;
        this.away = away;
        this.proxies = proxies;
    }

    @Override
    public String name() {
        return "%s away for %d s".formatted(what, away.toSeconds());
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        proxies.forEach(TcpProxy::cut);
        try {
            TimeUnit.MILLISECONDS.sleep(away.toMillis());
        } finally {
            proxies.forEach(TcpProxy::mend);
        }
    }
}
