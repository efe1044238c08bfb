package org.faofon.sim.facebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacebookStubTest {
    private static final String PAGE = "100200300400500";
    private static final String TOKEN = "secret-of-the-page";
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, (byte) 0xff, '-', '-'};

    private final StringWriter printed = new StringWriter();
    private final HttpClient client = HttpClient.newHttpClient();
    private FacebookStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = FacebookStub.start(0, PAGE, TOKEN, new PrintWriter(printed));
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + stub.port() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form + "&access_token=" + TOKEN))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private String feed() throws Exception {
        return get("/v24.0/" + PAGE + "/feed?fields=id,message,from&limit=50&access_token=" + TOKEN);
    }

    @Test
    void aPostIsInTheFeedAndIsSeenInABrowser() throws Exception {
        HttpResponse<String> answer =
                post("/v24.0/" + PAGE + "/feed", "message=" + encoded("ฝนหนัก <b>อ.กงหรา</b>") + "&published=true");

        assertEquals(200, answer.statusCode());
        assertEquals("{\"id\":\"" + PAGE + "_1001\"}", answer.body());
        assertTrue(feed().contains("ฝนหนัก"), feed());
        assertTrue(get("/").contains("ฝนหนัก &lt;b&gt;อ.กงหรา"), get("/"));
        assertTrue(printed.toString().contains("ฝนหนัก"), printed.toString());
    }

    @Test
    void anEditReplacesTheText() throws Exception {
        post("/v24.0/" + PAGE + "/feed", "message=first");

        HttpResponse<String> answer = post("/v24.0/" + PAGE + "_1001", "message=second");

        assertEquals("{\"success\":true}", answer.body());
        assertTrue(feed().contains("second"), feed());
        assertFalse(feed().contains("first"), feed());
        assertTrue(get("/").contains("edits: 1"), get("/"));
    }

    @Test
    void whatIsNotPublishedIsOnlySeenByThePagesOwnPeople() throws Exception {
        post("/v24.0/" + PAGE + "/feed", "message=test&published=false");

        assertFalse(feed().contains("test"), feed());
        assertTrue(get("/").contains("not published"), get("/"));
    }

    @Test
    void aPhotoArrivesUndamaged() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "caption", "ฝนประจำวัน".getBytes(StandardCharsets.UTF_8));
        part(body, "access_token", TOKEN.getBytes(StandardCharsets.UTF_8));
        part(body, "source\"; filename=\"picture.png", PICTURE);
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(at("/v24.0/" + PAGE + "/photos"))
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());

        assertEquals("{\"id\":\"51001\",\"post_id\":\"" + PAGE + "_1001\"}", answer.body());
        assertTrue(get("/").contains(Base64.getEncoder().encodeToString(PICTURE)), get("/"));
        assertTrue(feed().contains("ฝนประจำวัน"), feed());
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] value) {
        body.writeBytes(("--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "/v24.0/100200300400500/feed, message=, 100",
        "/v24.0/100200300400500/feed, message=a&mesage=b, 100",
        "/v24.0/100200300400500/feed, message=a&published=no, 100",
        "/v24.0/100200300400500/feed, message=a&link=alerts, 100",
        "/v24.0/100200300400500/photos, caption=a, 324",
        "/v24.0/100200300400500/likes, message=a, 100",
        "/100200300400500/feed, message=a, 100",
        "/v24.0/100200300400500_7, message=a, 100",
        "/v24.0/777/feed, message=a, 100",
        "/v24.0/100200300400500, message=a, 100"
    })
    void refusesWhatFacebookWouldRefuse(String path, String form, int code) throws Exception {
        HttpResponse<String> answer = post(path, form);

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("\"code\":" + code), answer.body());
        assertTrue(printed.toString().contains("Facebook refused"), printed.toString());
    }

    @Test
    void anotherTokenIsRefusedAndNoneIsPrinted() throws Exception {
        String answer = get("/v24.0/" + PAGE + "?fields=id&access_token=another-token");

        assertTrue(answer.contains("\"code\":190"), answer);
        assertFalse(printed.toString().contains("token="), printed.toString());
        post("/v24.0/" + PAGE + "/feed", "message=a");
        assertFalse(printed.toString().contains(TOKEN), printed.toString());
    }
}
