package org.faofon.sensorthings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.faofon.sensorthings.model.EntityType;

/** What the service says of itself (18-088, 9.2.1). */
record ServiceRoot(List<Entry> value, Map<String, List<String>> serverSettings) {
    private static final String REQUIREMENTS = "http://www.opengis.net/spec/iot_sensing/1.1/req/";

    /** A set of entities. */
    record Entry(String name, String url) {}

    /** @param root the address of the service, ending with a slash */
    static ServiceRoot at(String root) {
        return new ServiceRoot(
                Arrays.stream(EntityType.values())
                        .map(type -> new Entry(type.set(), root + type.set()))
                        .toList(),
                Map.of(
                        "conformance",
                        List.of(
                                REQUIREMENTS + "datamodel",
                                REQUIREMENTS + "resource-path/resource-path-to-entities",
                                REQUIREMENTS + "request-data",
                                REQUIREMENTS + "data-array/data-array")));
    }
}
