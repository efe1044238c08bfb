package org.faofon.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.faofon.support.FreePort;

/** The HTTP server that the program is built on, alone, with the same bytes for everybody. */
final class StaticServer {
    private static final String READY = "ready";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);

    private StaticServer() {}

    /** Starts it as a process of its own and says on which port it listens. */
    static int start(Stage stage, Path file) throws Exception {
        int port = FreePort.find();
        Child child = stage.keep(Child.java(
                StaticServer.class, stage.folder().resolve("static.log"), Integer.toString(port), file.toString()));
        Patience.until("the server of one file was ready", PATIENCE, POLL, () -> child.hasSaid(READY));
        return port;
    }

    /** Arguments: port and file. */
    public static void main(String... arguments) throws Exception {
        Quiet.please();
        Buffer bytes = Buffer.buffer(Files.readAllBytes(Path.of(arguments[1])));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> {
                    var unused = request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(bytes);
                })
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .onSuccess(server -> System.out.println(READY))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }
}
