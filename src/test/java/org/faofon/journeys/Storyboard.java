package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;

/**
 * The pictures of a long story, and what was seen in it. What is missing on a screen is collected and reported at the end,
 * so that one fault does not hide all that comes after it.
 */
final class Storyboard {
    private static final Path FOLDER = Path.of("target", "storm");
    private static final long PATIENCE_SECONDS = 40;
    private static final int LONGEST_QUOTE = 600;
    private static final String SHOWN =
            "return [...document.querySelectorAll(arguments[0])].map(each => each.innerText).join('\\n')";

    private final List<String> captions = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private int checks;

    Storyboard() throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> earlier = Files.list(FOLDER)) {
            for (Path file : earlier.toList()) {
                Files.delete(file);
            }
        }
    }

    /** A picture of what stands on that screen now. */
    void shot(Browser screen, String who, String what) {
        String name = "%02d-%s-%s".formatted(captions.size() + 1, who, what);
        captions.add(name);
        save(name + ".png", screen.driver().getScreenshotAs(OutputType.BYTES));
        System.out.println("Storm: " + name);
    }

    void save(String file, byte[] content) {
        try {
            Files.write(FOLDER.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return FOLDER;
    }

    /** Before long, all these words can be read there. */
    void sees(Browser screen, String selector, String... words) {
        checks++;
        String shown = "";
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < end; ) {
            shown = shown(screen, selector);
            if (Stream.of(words).allMatch(shown::contains)) {
                return;
            }
            pause();
        }
        fault(selector + " at " + screen.driver().getCurrentUrl() + " does not say " + List.of(words) + " but: "
                + excerpt(shown));
    }

    /** The words are not to be read there now. */
    void doesNotSee(Browser screen, String selector, String words) {
        String shown = shown(screen, selector);
        holds(selector + " at " + screen.driver().getCurrentUrl() + " says " + words, !shown.contains(words));
    }

    void holds(String what, boolean right) {
        checks++;
        if (!right) {
            fault(what);
        }
    }

    /** The first screen of each kind is looked at by axe, too, and must not be wider than the device. */
    void isFit(Browser screen, String kind) {
        if (kinds.add(kind)) {
            checks++;
            int beyond = screen.beyondTheScreen();
            if (beyond > 0) {
                fault(kind + ": " + beyond + " pixels wider than the screen");
            }
            screen.barriers().forEach(barrier -> fault(kind + ": " + barrier));
        }
    }

    private static String shown(Browser screen, String selector) {
        try {
            return String.valueOf(screen.driver().executeScript(SHOWN, selector));
        } catch (JavascriptException e) {
            return ""; // Another page is just coming.
        }
    }

    private static String excerpt(String shown) {
        return shown.length() > LONGEST_QUOTE ? shown.substring(0, LONGEST_QUOTE) + "…" : shown;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Said at once, too, in case that the story does not come to its end. */
    private void fault(String what) {
        String said =
                "after " + (captions.isEmpty() ? "the beginning" : captions.get(captions.size() - 1)) + ": " + what;
        System.out.println("Storm, wrong " + said);
        faults.add(said);
    }

    /** A step of the story whose fault does not end it. */
    interface Step {
        void play() throws IOException, InterruptedException;
    }

    void play(Browser screen, String what, Step step) throws InterruptedException {
        try {
            step.play();
        } catch (IOException | WebDriverException | AssertionError | ConditionTimeoutException e) {
            fault(what + ": " + excerpt(String.valueOf(e.getMessage())));
            shot(screen, "fault", what);
        }
    }

    void ends() {
        System.out.printf(
                "Storm: %d pictures, %d checks, %d kinds of pages looked at by axe, %d faults%n",
                captions.size(), checks, kinds.size(), faults.size());
        assertThat(faults).isEmpty();
    }
}
