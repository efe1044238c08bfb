package org.faofon.sources;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.official.PublisherCatalog;
import org.jboss.logging.Logger;

/** The sources that are read, from the operator's file. An exercise has sources of its own, so that nothing is mixed up. */
@ApplicationScoped
public class SourceCatalog {
    private static final Logger LOG = Logger.getLogger(SourceCatalog.class);

    private final SourcesConfig config;
    private final NetworkClock clock;
    private final PublisherCatalog publishers;
    private volatile List<Source> sources = List.of();
    private volatile Optional<String> fault = Optional.empty();

    SourceCatalog(SourcesConfig config, NetworkClock clock, PublisherCatalog publishers) {
        this.config = config;
        this.clock = clock;
        this.publishers = publishers;
    }

    void start(@Observes @Priority(GaugeRegistry.STARTS + 15) StartupEvent event) {
        config.file().ifPresent(file -> {
            try {
                use(new SourceFile(System::getenv).read(file));
                LOG.infof("Loaded the sources of others: sources=%d file=%s", sources.size(), file);
            } catch (SourceFileException e) {
                fault = Optional.of(String.valueOf(e.getMessage()));
                LOG.errorf("Ignored the sources in %s: %s", file, e.getMessage());
            }
        });
    }

    private void use(List<Source> all) {
        sources = all.stream()
                .filter(source -> source.exercise() == clock.exercise())
                .toList();
        publishers.replaceAll(sources.stream().map(Source::publisher).toList());
    }

    public List<Source> list() {
        return sources;
    }

    /** Why the file cannot be used, if it cannot. */
    public Optional<String> fault() {
        return fault;
    }
}
