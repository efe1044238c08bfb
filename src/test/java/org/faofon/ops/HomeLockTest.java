package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir
    Path home;

    @Test
    void keepsASecondOneOutAndSaysWhoHasIt() throws IOException {
        HomeLock first = HomeLock.take(home);
        assertThatThrownBy(() -> HomeLock.take(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(
                        "Another Faofon (process " + ProcessHandle.current().pid() + ")")
                .hasMessageContaining(home.toString());
        first.close();
    }

    @Test
    void letsTheNextOneInWhenTheFirstHasLeft() throws IOException {
        HomeLock.take(home).close();
        HomeLock next = HomeLock.take(home);
        assertThat(home.resolve(HomeLock.FILE)).exists();
        next.close();
    }

    @Test
    void isNotStoppedByTheFileOfACrashedOne() throws IOException {
        Files.writeString(home.resolve(HomeLock.FILE), "4711");
        HomeLock lock = HomeLock.take(home);
        assertThat(home.resolve(HomeLock.FILE))
                .hasContent(Long.toString(ProcessHandle.current().pid()));
        lock.close();
    }
}
