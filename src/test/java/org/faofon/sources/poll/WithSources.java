package org.faofon.sources.poll;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.faofon.support.FreePort;

/** A program that reads a list of rain, a list of levels and warnings, where the test may or may not have opened a stub. */
public final class WithSources implements QuarkusTestProfile {
    static final String PORT = "faofon.test.source-port";

    private static final String FILE = """
            {"sources": [
              {"code": "hii-rain", "kind": "thaiwater-rain", "url": "http://127.0.0.1:%1$d/rain", "licence": "CC BY",
               "name": {"th": "ฝนของคลังน้ำ", "en": "Rain of the water centre"}, "owner": {"th": "สสน.", "en": "HII"}},
              {"code": "hii-level", "kind": "thaiwater-level", "url": "http://127.0.0.1:%1$d/level",
               "name": {"th": "ระดับน้ำของคลังน้ำ", "en": "Levels of the water centre"}, "owner": {"th": "สสน.", "en": "HII"}},
              {"code": "tmd", "kind": "cap", "url": "http://127.0.0.1:%1$d/cap/feed.xml", "every": "PT5M",
               "name": {"th": "ประกาศเตือนภัย", "en": "Warnings"}, "owner": {"th": "กรมอุตุฯ", "en": "TMD"}}]}
            """;

    @Override
    public Map<String, String> getConfigOverrides() {
        int port = FreePort.find();
        try {
            Path file = Files.createTempFile("sources", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, FILE.formatted(port));
            return Map.of(
                    PORT,
                    Integer.toString(port),
                    "faofon.sources.file",
                    file.toString(),
                    "faofon.sources.call-timeout",
                    "2s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
