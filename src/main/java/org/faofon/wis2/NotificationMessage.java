package org.faofon.wis2;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.web.GeoJson;

/** The WIS2 Notification Message of a file (WMO-No. 1060, Volume II, Appendix E). */
final class NotificationMessage {
    static final String CONFORMANCE = "http://wis.wmo.int/spec/wnm/1/conf/core";

    private NotificationMessage() {}

    /** @param root the address of this site, with a slash at the end */
    static Map<String, Object> of(Publication published, Optional<String> metadataId, String root) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", published.id().toString());
        all.put("conformsTo", List.of(CONFORMANCE));
        all.put("type", "Feature");
        all.put(
                "geometry",
                GeoJson.point(
                        published.place().position().longitude(),
                        published.place().position().latitude()));
        all.put("properties", properties(published, metadataId));
        all.put("links", List.of(link(published, root)));
        return all;
    }

    private static Map<String, Object> properties(Publication published, Optional<String> metadataId) {
        Granule granule = published.granule();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("pubtime", published.publishedAt().toString());
        all.put("data_id", granule.dataId());
        metadataId.ifPresent(id -> all.put("metadata_id", id));
        all.put("start_datetime", granule.span().start().toString());
        all.put("end_datetime", granule.span().end().toString());
        Map<String, Object> integrity = new LinkedHashMap<>();
        integrity.put("method", "sha512");
        integrity.put("value", sha512(published.bytes()));
        all.put("integrity", integrity);
        all.put("wigos_station_identifier", granule.station().text());
        published.place().metresFromOscar().ifPresent(metres -> all.put("metres_from_oscar", metres));
        return all;
    }

    /** Exactly one, and an update is not canonical. */
    private static Map<String, Object> link(Publication published, String root) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("href", root + "wis2/" + published.granule().kind().folder() + "/" + published.fileName() + ".csv");
        all.put("rel", published.isUpdate() ? "update" : "canonical");
        all.put("type", "text/csv");
        all.put("length", published.bytes().length);
        return all;
    }

    private static String sha512(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-512", e);
        }
    }
}
