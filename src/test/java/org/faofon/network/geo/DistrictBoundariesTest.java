package org.faofon.network.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistrictBoundariesTest {
    private static final Set<String> DISTRICTS = Set.of("9301", "9302");
    private static final String SQUARE = "[[[100,7],[101,7],[101,8],[100,8],[100,7]]]";

    private static JsonNode collection(String code, String geometry) {
        try {
            return new ObjectMapper().readTree("""
                            {"type": "FeatureCollection", "features": [
                              {"type": "Feature", "properties": {"code": "%s"}, "geometry": %s}]}
                            """.formatted(code, geometry));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String geometry(String type, String coordinates) {
        return "{\"type\": \"%s\", \"coordinates\": %s}".formatted(type, coordinates);
    }

    private static void refuses(String code, String geometry, String why) {
        assertThatThrownBy(() -> DistrictBoundaries.parse(collection(code, geometry), DISTRICTS))
                .isInstanceOf(DistrictBoundaries.Unusable.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsPolygonsAndMultiPolygons() throws Exception {
        DistrictBoundaries one = DistrictBoundaries.parse(collection("9301", geometry("Polygon", SQUARE)), DISTRICTS);
        DistrictBoundaries many =
                DistrictBoundaries.parse(collection("9301", geometry("MultiPolygon", "[" + SQUARE + "]")), DISTRICTS);
        assertThat(one.outline().getArea()).isEqualTo(1);
        assertThat(many.outline().equalsTopo(one.outline())).isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        refuses("9999", geometry("Polygon", SQUARE), "no feature has the code");
        refuses("9301", geometry("Point", "[100,7]"), "district 9301 is wrong: it is neither");
        refuses(
                "9301",
                geometry("Polygon", "[[[653000,820000],[653000,821000],[654000,821000],[653000,820000]]]"),
                "WGS 84");
        refuses("9301", geometry("Polygon", "[[[100,7],[101,7]]]"), "district 9301 is wrong");
        refuses("9301", geometry("Polygon", "[[[\"x\",7],[101,7],[101,8],[100,7]]]"), "not [longitude, latitude]");
    }

    @Test
    void aFileThatIsNoJsonIsToldInOneLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("districts.geojson"), "<html>");
        assertThatThrownBy(() -> DistrictBoundaries.read(file, DISTRICTS))
                .isInstanceOf(DistrictBoundaries.Unusable.class)
                .hasMessageContaining("cannot be read as JSON");
        assertThatThrownBy(() -> DistrictBoundaries.read(folder.resolve("nothing"), DISTRICTS))
                .isInstanceOf(DistrictBoundaries.Unusable.class);
    }
}
