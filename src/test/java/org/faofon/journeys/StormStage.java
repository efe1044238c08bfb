package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.channels.WithBot;
import org.faofon.support.FacebookStub;
import org.faofon.support.FreePort;
import org.faofon.support.LineStub;
import org.faofon.support.PackagedProgram;
import org.openqa.selenium.Cookie;

/** The built program with the demonstration's 36 gauges in an exercise, between stand-ins for LINE and Facebook. */
final class StormStage implements AutoCloseable {
    static final String ADMIN_PASSWORD = "fon-tok-nak-thi-kong-ra";

    private static final Path ROSTER = Path.of("src", "main", "resources", "demo-roster.csv");
    private static final int CODE = 0;
    private static final int SCHOOL = 1;

    private final Path home;
    private final int port = FreePort.find();
    private final LineStub line = new LineStub();
    private final FacebookStub facebook = new FacebookStub();
    private final Map<String, String> tokens = new TreeMap<>();
    private final Map<String, String> settings;
    private final List<String> errors = new ArrayList<>();
    private PackagedProgram program;
    private final StormRain rain;

    @SuppressWarnings("StaticAssignmentInConstructor") // REST Assured has only one port.
    StormStage(Path home, Instant start, double rate) throws IOException, InterruptedException {
        this.home = home;
        writeRoster();
        settings = settings();
        program = begin(start, rate);
        RestAssured.port = port;
        rain = new StormRain(site(), tokens);
    }

    private void writeRoster() throws IOException {
        List<String> rows = Files.readAllLines(ROSTER);
        String filled = rows.stream()
                .skip(1)
                .map(row -> {
                    String[] cells = row.split(",", -1);
                    tokens.put(cells[CODE], "token-of-the-storm-" + cells[CODE]);
                    return row + "," + tokens.get(cells[CODE]) + "," + pinOf(cells[SCHOOL]);
                })
                .collect(Collectors.joining("\n"));
        Files.writeString(home.resolve("roster.csv"), rows.get(0) + ",token,pin\n" + filled + "\n");
    }

    /** The pupils' PIN of a school. */
    static String pinOf(String school) {
        return "4711" + school.substring(1);
    }

    private Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(Map.of(
                "FAOFON_ROSTER",
                home.resolve("roster.csv").toString(),
                PackagedProgram.HTTP_PORT,
                Integer.toString(port),
                "FAOFON_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "FAOFON_PUBLIC_URL",
                "http://localhost:" + port,
                "FAOFON_LINE_API",
                line.address().toString(),
                "FAOFON_LINE_TOKEN",
                LineStub.TOKEN,
                "FAOFON_LINE_GROUP",
                LineStub.GROUP,
                "FAOFON_LINE_OFFICERS",
                LineStub.OFFICERS,
                "FAOFON_LINE_SECRET",
                WithBot.SECRET));
        all.putAll(Map.of(
                "FAOFON_FACEBOOK_API",
                facebook.address().toString(),
                "FAOFON_FACEBOOK_TOKEN",
                FacebookStub.TOKEN,
                "FAOFON_FACEBOOK_PAGE",
                FacebookStub.PAGE,
                "FAOFON_FACEBOOK_EXERCISES",
                "true",
                "MALLOC_ARENA_MAX",
                "2"));
        return all;
    }

    private PackagedProgram begin(Instant start, double rate) throws IOException {
        Map<String, String> now = new HashMap<>(settings);
        now.put("FAOFON_CLOCK_START", start.toString());
        now.put("FAOFON_CLOCK_RATE", Double.toString(rate));
        return PackagedProgram.start(home, now);
    }

    /** The server goes down; its time stands still meanwhile. */
    Instant stop() throws IOException, InterruptedException {
        Instant at = rain.now();
        program.close();
        collectErrors();
        return at;
    }

    /** It comes back at the same address, with its time running as fast as is said. */
    void startAgain(Instant at, double rate) throws IOException {
        program = begin(at, rate);
    }

    /** Its log begins anew at each start. */
    private void collectErrors() {
        program.log().lines().filter(line -> line.contains(" ERROR ")).forEach(errors::add);
    }

    /** What the program has logged as an error until now. */
    List<String> errors() {
        collectErrors();
        return List.copyOf(errors);
    }

    String site() {
        return "http://localhost:" + port + "/";
    }

    int port() {
        return port;
    }

    StormRain rain() {
        return rain;
    }

    LineStub line() {
        return line;
    }

    FacebookStub facebook() {
        return facebook;
    }

    /** What that browser's user would download. */
    byte[] download(Browser browser, String address) throws IOException, InterruptedException {
        String cookies = browser.driver().manage().getCookies().stream()
                .map((Cookie cookie) -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofMinutes(1))
                .header("Cookie", cookies)
                .header("Sec-Fetch-Site", "same-origin")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    @Override
    public void close() {
        rain.close();
        program.close();
        line.close();
        facebook.close();
    }
}
