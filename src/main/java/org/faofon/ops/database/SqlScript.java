package org.faofon.ops.database;

import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration that is not a file: Flyway cannot list a folder of the packed program before Quarkus runs. */
public final class SqlScript extends LoadableResource {
    private final String name;
    private final String text;

    /**
     * A script.
     *
     * @param name such as {@code V1__network.sql}
     */
    public SqlScript(String name, String text) {
        this.name = name;
        this.text = text;
    }

    @Override
    public Reader read() {
        return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
        return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return name;
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return name;
    }
}
