package org.faofon.official;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The publishers of the configured sources. What is stored of other sources is neither used nor shown. */
@ApplicationScoped
public class PublisherCatalog {
    private volatile Map<String, Publisher> publishers = Map.of();

    public void replaceAll(Collection<Publisher> configured) {
        Map<String, Publisher> all = new LinkedHashMap<>();
        configured.forEach(each -> all.put(each.source(), each));
        publishers = Map.copyOf(all);
    }

    public Optional<Publisher> find(String source) {
        return Optional.ofNullable(publishers.get(source));
    }

    public boolean isEmpty() {
        return publishers.isEmpty();
    }
}
