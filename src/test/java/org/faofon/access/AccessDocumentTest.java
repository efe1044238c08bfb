package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps docs/access.md in agreement with the table; {@code -Dfaofon.write-docs=true} writes it. */
class AccessDocumentTest {
    private static final Path DOCUMENT = Path.of("docs", "access.md");
    private static final String WRITE = "faofon.write-docs";

    @Test
    void theDocumentShowsTheTable() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("write it with: ./mvnw test -DskipSim -Dtest=AccessDocumentTest -D%s=true", WRITE)
                .isEqualTo(document());
    }

    private static String document() {
        return """
                # Who may do what

                Written by `AccessDocumentTest` from `AccessTable`, which decides about each request before anything else looks at
                it. What is in no row does not exist (404). A new address is one more line in `AccessTable`;
                `AccessTableTest` fails without it, and `AccessIT` tries every row with every role.

                - **public**: everybody. **monitor**: a program with the scrape token; health in detail too. **gauge**: a gauge with its token. **volunteer**, **teacher**: a device that is signed in at a school.
                  **import**: a gauge whose token may also send files. **account**: everybody with an account of the disaster centre.
                  **officer**: a member of the disaster centre; a viewer is one for reading alone. **admin**: an officer who also
                  administers; has every right of an officer.
                - *own*: members of a school and gauges reach only what is their own school's, or their own. Officers reach all.

                ## Addresses

                | method | address | roles | |
                |---|---|---|---|
                """
                + AccessTable.rows().stream().map(AccessDocumentTest::line).collect(Collectors.joining())
                + """

                ## Topics of the embedded broker

                | user | may publish on | may subscribe to |
                |---|---|---|
                """
                + AccessTable.topics().stream()
                        .map(row -> "| %s | `%s` | %s |\n"
                                .formatted(row.user(), row.topic(), row.everything() ? "everything" : "nothing"))
                        .collect(Collectors.joining());
    }

    private static String line(AccessRow row) {
        String roles = Arrays.stream(Role.values())
                .filter(row.roles()::contains)
                .map(Role::key)
                .collect(Collectors.joining(", "));
        return "| %s | `%s` | %s | %s |\n".formatted(row.method(), row.template(), roles, row.ownSchool() ? "own" : "");
    }
}
