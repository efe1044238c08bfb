package org.faofon.sim;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.faofon.sim.facebook.FacebookStub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Simulates the Graph API of a Facebook page. */
@Command(
        name = "facebook-stub",
        mixinStandardHelpOptions = true,
        description = "Simulates a Facebook page: checks and prints the posts, and shows them in a browser.")
final class FacebookStubCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8082", description = "The port (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--page", defaultValue = "100200300400500", description = "The page's number (${DEFAULT-VALUE})")
    private String page = "";

    @Option(names = "--token", defaultValue = "demo", description = "The only valid access token (${DEFAULT-VALUE})")
    private String token = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (FacebookStub stub = FacebookStub.start(port, page, token, out)) {
            out.println("Facebook stub listens on http://localhost:" + stub.port());
            out.flush();
            // Ctrl-C ends the process; there is nothing to print before.
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
