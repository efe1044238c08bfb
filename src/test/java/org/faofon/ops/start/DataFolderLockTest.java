package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderLockTest {
    @TempDir
    Path home;

    @Test
    void keepsASecondOneOutAndSaysWhoHasIt() throws IOException {
        DataFolderLock first = DataFolderLock.take(home);
        assertThatThrownBy(() -> DataFolderLock.take(home))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(
                        "Another Faofon (process " + ProcessHandle.current().pid() + ")")
                .hasMessageContaining(home.toString());
        first.close();
    }

    @Test
    void letsTheNextOneInWhenTheFirstHasLeft() throws IOException {
        DataFolderLock.take(home).close();
        DataFolderLock next = DataFolderLock.take(home);
        assertThat(home.resolve(DataFolderLock.FILE)).exists();
        next.close();
    }

    @Test
    void isNotStoppedByTheFileOfACrashedOne() throws IOException {
        Files.writeString(home.resolve(DataFolderLock.FILE), "4711");
        DataFolderLock lock = DataFolderLock.take(home);
        assertThat(home.resolve(DataFolderLock.FILE))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
        lock.close();
    }
}
