package org.faofon.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.faofon.common.web.GeoJson;

/** Selects the format of a response; the first one is the default. */
public final class ContentNegotiation {
    public static final String JSON = MediaType.APPLICATION_JSON;
    public static final String CSV = "text/csv;charset=UTF-8";

    private static final List<Variant> WITH_CSV = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf("text/csv"))
            .build();
    private static final List<Variant> WITH_CSV_AND_GEOJSON = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(GeoJson.MEDIA_TYPE),
                    MediaType.valueOf("text/csv"))
            .build();

    private ContentNegotiation() {}

    public static String jsonOrCsv(Request request) {
        return choose(request, WITH_CSV);
    }

    public static String jsonCsvOrGeoJson(Request request) {
        return choose(request, WITH_CSV_AND_GEOJSON);
    }

    private static String choose(Request request, List<Variant> offered) {
        Variant chosen = request.selectVariant(offered);
        if (chosen == null) {
            throw new NotAcceptableException("This is available as "
                    + String.join(
                            ", ",
                            offered.stream()
                                    .map(variant -> variant.getMediaType().toString())
                                    .toList()));
        }
        return chosen.getMediaType().getSubtype().equals("csv")
                ? CSV
                : chosen.getMediaType().toString();
    }
}
