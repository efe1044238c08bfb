package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that kills the program, in real processes that die of it; the broker's part is played: what is not acknowledged comes again. */
class PoisonMessageTest {
    private static final int KILLED = 137;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void isSetAsideAfterTheSecondDeathBeforeItIsDecodedAgain() throws Exception {
        Run first = run("calm", "deadly", "after");
        Run second = run("deadly", "after");
        Run third = run("deadly", "after");

        assertThat(first.exit).isEqualTo(KILLED);
        assertThat(first.lines)
                .containsExactly("DECODE calm", "LETTER calm: no reading", "ACKNOWLEDGE calm", "DECODE deadly");
        assertThat(second.exit).isEqualTo(KILLED);
        assertThat(second.lines).containsExactly("DECODE deadly");
        assertThat(third.exit).isZero();
        assertThat(third.lines)
                .containsExactly(
                        "LETTER deadly: " + MqttMessageHandler.POISON,
                        "ACKNOWLEDGE deadly",
                        "DECODE after",
                        "LETTER after: no reading",
                        "ACKNOWLEDGE after");
    }

    @Test
    void twoOfThemAreBothSetAside() throws Exception {
        List<String> backlog = new ArrayList<>(List.of("deadly 1", "deadly 2", "calm"));
        int deaths = 0;
        Run run = run(backlog.toArray(String[]::new));
        while (run.exit == KILLED) {
            deaths++;
            backlog.removeAll(run.acknowledged());
            run = run(backlog.toArray(String[]::new));
        }

        assertThat(deaths).isEqualTo(4);
        assertThat(run.acknowledged()).contains("calm", "deadly 2");
    }

    private record Run(int exit, List<String> lines) {
        List<String> acknowledged() {
            return lines.stream()
                    .filter(line -> line.startsWith("ACKNOWLEDGE "))
                    .map(line -> line.substring("ACKNOWLEDGE ".length()))
                    .toList();
        }
    }

    private Run run(String... messages) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DeadlyDecoderProcess.class.getName(),
                folder.resolve("in-flight").toString()));
        command.addAll(List.of(messages));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream output = process.getInputStream()) {
            List<String> lines = new String(output.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("(DECODE|LETTER|ACKNOWLEDGE) .*"))
                    .toList();
            return new Run(process.waitFor(), lines);
        }
    }
}
