package org.faofon.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.support.FreePort;

/** The HTTP server that the program is built on, alone, with the files of a site in its memory, compressed before. */
final class StaticSite {
    static final String LIST = "files.txt";

    private static final String READY = "ready";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final int NOT_FOUND = 404;

    private StaticSite() {}

    /** A running one. */
    record Running(int port, long pid) {}

    /** A file as it is sent. */
    record File(String address, String type, String encoding, Buffer bytes) {}

    /** Starts it as a process of its own. */
    static Running start(Stage stage, List<File> files) throws Exception {
        Path folder = stage.newFolder("site");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            File file = files.get(i);
            Files.write(folder.resolve(Integer.toString(i)), file.bytes().getBytes());
            list.append(String.join("\t", file.address(), file.type(), file.encoding()))
                    .append('\n');
        }
        Files.writeString(folder.resolve(LIST), list);
        int port = FreePort.find();
        Child child = stage.keep(Child.java(
                StaticSite.class, stage.folder().resolve("site.log"), Integer.toString(port), folder.toString()));
        Patience.until("the static site was ready", PATIENCE, POLL, () -> child.hasSaid(READY));
        return new Running(port, child.pid());
    }

    /** Arguments: port and folder. */
    public static void main(String... arguments) throws Exception {
        Quiet.please();
        Map<String, Sent> files = read(Path.of(arguments[1]));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> {
                    Sent file = files.get(request.uri());
                    if (file == null) {
                        var unused = request.response().setStatusCode(NOT_FOUND).end();
                        return;
                    }
                    request.response().putHeader("Content-Type", file.type());
                    if (!file.encoding().isEmpty()) {
                        request.response().putHeader("Content-Encoding", file.encoding());
                    }
                    var unused = request.response().end(file.bytes());
                })
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .onSuccess(server -> System.out.println(READY))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    private record Sent(String type, String encoding, Buffer bytes) {}

    private static Map<String, Sent> read(Path folder) throws IOException {
        Map<String, Sent> files = new HashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve(LIST));
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("\t", -1);
            byte[] bytes = Files.readAllBytes(folder.resolve(Integer.toString(i)));
            files.put(parts[0], new Sent(parts[1], parts[2], Buffer.buffer(bytes)));
        }
        return files;
    }
}
