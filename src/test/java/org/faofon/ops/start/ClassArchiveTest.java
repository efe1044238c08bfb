package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start without an archive writes, the next one uses: in Javas of their own, because Java reads it only when it starts. */
class ClassArchiveTest {
    private static final String USED = "used";

    @TempDir
    Path folder;

    private Path jar;
    private Path archive;

    @BeforeEach
    void packProgram() throws IOException {
        jar = folder.resolve("program.jar");
        archive = folder.resolve("classes.jsa");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> type : new Class<?>[] {ClassArchive.class, Program.class}) {
                String entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(entry)) {
                    bytes.transferTo(out);
                }
            }
        }
    }

    @Test
    void isWrittenAndUsed() throws Exception {
        assertThat(start("-XX:SharedArchiveFile=" + archive)).isEqualTo(archive.toString());
        assertThat(archive).isNotEmptyFile();
        assertThat(start("-XX:SharedArchiveFile=" + archive)).isEqualTo(USED);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(jar, archive);
        }
    }

    @Test
    void isWrittenAnewAfterAnUpgrade() throws Exception {
        start("-XX:SharedArchiveFile=" + archive);
        packProgram();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));

        assertThat(start("-XX:SharedArchiveFile=" + archive)).isEqualTo(archive.toString());
        assertThat(start("-XX:SharedArchiveFile=" + archive)).isEqualTo(USED);
    }

    @Test
    void isNotWrittenUnasked() throws Exception {
        assertThat(start("-Xshare:auto")).isEqualTo(USED);
        assertThat(start("-Xshare:off")).isEqualTo(USED);
    }

    @Test
    void aFolderThatIsMissingIsAnError() throws Exception {
        Path nowhere = folder.resolve("missing").resolve("classes.jsa");
        assertThat(start("-XX:SharedArchiveFile=" + nowhere)).isEqualTo("Java could not write " + nowhere + ".new");
    }

    /** The last line that it printed; Java itself says something, too. */
    private String start(String option) throws Exception {
        String logging = Path.of(Logger.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        jar + File.pathSeparator + logging,
                        Program.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().reduce("", (before, line) -> line);
    }

    /** A start of the program, without the minute. */
    static final class Program {
        public static void main(String[] arguments) throws Exception {
            Optional<Path> missing = ClassArchive.missing();
            if (missing.isPresent()) {
                try {
                    ClassArchive.write(missing.get());
                } catch (IOException e) {
                    System.out.println(e.getMessage());
                    return;
                }
            }
            System.out.println(missing.map(Path::toString).orElse(USED));
        }
    }
}
