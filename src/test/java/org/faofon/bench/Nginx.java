package org.faofon.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.faofon.support.FreePort;

/** An nginx that serves one folder and logs nothing. */
final class Nginx {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);

    private static final String SETTINGS = """
            %s
            daemon off;
            worker_processes 1;
            pid %2$s/nginx.pid;
            error_log stderr;
            events { worker_connections 512; }
            http {
                access_log off;
                sendfile on;
                keepalive_requests 1000000;
                open_file_cache max=16;
                client_body_temp_path %2$s/body;
                proxy_temp_path %2$s/proxy;
                fastcgi_temp_path %2$s/fastcgi;
                uwsgi_temp_path %2$s/uwsgi;
                scgi_temp_path %2$s/scgi;
                server { listen 127.0.0.1:%3$d; root %4$s; }
            }
            """;

    private Nginx() {}

    /** Starts it and says on which port it serves that file. */
    static int start(Stage stage, Path file) throws Exception {
        Path folder = stage.newFolder("nginx");
        int port = FreePort.find();
        // Its workers would become another user, who may not enter this folder.
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        Path settings = Files.writeString(
                folder.resolve("nginx.conf"), SETTINGS.formatted(user, folder, port, file.getParent()));
        Child child = stage.keep(Child.start(
                List.of(Tools.find("nginx").orElseThrow(), "-p", folder.toString(), "-c", settings.toString()),
                Map.of(),
                stage.folder().resolve("nginx.log")));
        Patience.until("nginx listened", PATIENCE, POLL, () -> child.listensOn(port));
        return port;
    }
}
