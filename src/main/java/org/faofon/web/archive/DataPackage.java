package org.faofon.web.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.WebConfig;

/** The description of the archive by the Frictionless Data Package standard, version 1 (https://specs.frictionlessdata.io). */
@ApplicationScoped
class DataPackage {
    private static final String VERSION = "version";
    private static final String CREATED = "created";
    private static final String RESOURCES = "resources";
    private static final String PATH = "path";
    private static final String HASH = "hash";

    private final GaugeRegistry network;
    private final WebConfig web;

    DataPackage(GaugeRegistry network, WebConfig web) {
        this.network = network;
        this.web = web;
    }

    /** A table and the file that it was written to. */
    record Resource(ArchiveTable table, ArchiveFile file) {}

    Map<String, Object> of(List<Resource> resources, Instant now) {
        String province = network.province().nameEn;
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("profile", "data-package");
        all.put("name", "faofon-" + province.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        all.put("title", "Rain measured by schools in " + province + ", Thailand (เฝ้าฝน)");
        all.put(
                "description",
                "Values are as they were measured; the checks give a verdict and change nothing. What was not observed is not "
                        + "dry. Times are in UTC; a rain day begins at 00:00 UTC, 07:00 in Bangkok.");
        web.publicUrl().ifPresent(site -> all.put("homepage", site.toString()));
        all.put(VERSION, now.toString().substring(0, 10));
        all.put(CREATED, now.toString());
        all.put("licenses", List.of(licence()));
        all.put(RESOURCES, resources.stream().map(DataPackage::resource).toList());
        return all;
    }

    private static Map<String, Object> licence() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", "CC-BY-4.0");
        all.put(PATH, "https://creativecommons.org/licenses/by/4.0/");
        all.put("title", "Creative Commons Attribution 4.0");
        return all;
    }

    private static Map<String, Object> resource(Resource of) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", of.table().name());
        all.put("profile", "tabular-data-resource");
        all.put(PATH, of.table().file());
        all.put("title", of.table().title());
        all.put("format", "csv");
        all.put("mediatype", "text/csv");
        all.put("encoding", "utf-8");
        all.put("bytes", of.file().bytes());
        all.put(HASH, "sha256:" + of.file().sha256());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields", of.table().fields().stream().map(DataPackage::field).toList());
        schema.put("missingValues", List.of(""));
        all.put("schema", schema);
        return all;
    }

    private static Map<String, Object> field(ArchiveTable.Field of) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", of.name());
        all.put("type", of.type());
        all.put("description", of.description());
        return all;
    }

    /** The checksum of each file, by its name. */
    static Map<String, String> hashes(Map<String, Object> description) {
        return description.get(RESOURCES) instanceof List<?> all
                ? all.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .collect(Collectors.toMap(
                                one -> String.valueOf(one.get(PATH)),
                                one -> String.valueOf(one.get(HASH)),
                                (one, other) -> other,
                                LinkedHashMap::new))
                : Map.of();
    }

    /** Without what says when it was written. */
    static Map<String, Object> undated(Map<String, Object> description) {
        Map<String, Object> rest = new LinkedHashMap<>(description);
        rest.keySet().removeAll(List.of(VERSION, CREATED));
        return rest;
    }
}
