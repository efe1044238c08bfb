package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, with a fresh profile. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    /** A host of ours that is not localhost, so that a page without TLS is not secure there. */
    static final String PLAIN_HOST = "rain.example";

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration A_MOMENT = Duration.ofSeconds(8);
    private static final Duration LOOKS = Duration.ofMillis(40);

    private static final String AXE = resource("/axe.min.js");

    private static final String LOOK = """
            const [rules, done] = arguments;
            axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: rules } : {}) })
              .then(found => done(found.violations
                .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                .map(rule => `${rule.id}: ${rule.help} at ${rule.nodes.map(node => node.target)}`)))
              .catch(error => done([String(error)]));
            """;

    private final Path profile;
    private final boolean keepsProfile;
    private final ChromeDriver driver;

    /** As large as a desk's screen. */
    static Browser wide() {
        return new Browser(1280, 900, false, freshProfile(), false);
    }

    /** The screen of the disaster centre. */
    static Browser wall() {
        return screen(1920, 1080);
    }

    /** The cheap laptop that an officer takes home. */
    static Browser laptop() {
        return screen(1366, 768);
    }

    private static Browser screen(int width, int height) {
        Browser screen = new Browser(width, height, false, freshProfile(), false);
        screen.sizes(width, height);
        return screen;
    }

    /** A phone whose browser runs no scripts of pages; used by keys, because the driver's taps would wait for scripts for ever. */
    static Browser phoneWithoutScripts() {
        return new Browser(360, 740, true, freshProfile(), false, false);
    }

    /** The page alone is that large, without the window around it. */
    void sizes(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** A phone's screen again. */
    void isPhoneAgain(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 2, "mobile", true));
    }

    /** As small as an old Android phone, and touched by thumbs. */
    static Browser phone() {
        return new Browser(360, 740, true, freshProfile(), false);
    }

    /** The smallest screen that is still in use. */
    static Browser smallPhone() {
        return new Browser(320, 568, true, freshProfile(), false);
    }

    /** A cheap phone's page: what is left of its screen below the browser's own bars. */
    static Browser lowPhone() {
        return new Browser(360, 640, true, freshProfile(), false);
    }

    /** The same, with what it has kept when it was used last. */
    static Browser phone(Path profile) {
        return new Browser(360, 740, true, profile, true);
    }

    static Path freshProfile() {
        try {
            return Files.createTempDirectory("faofon-journey");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Browser(int width, int height, boolean phone, Path profile, boolean keepsProfile) {
        this(width, height, phone, profile, keepsProfile, true);
    }

    private Browser(int width, int height, boolean phone, Path profile, boolean keepsProfile, boolean runsScripts) {
        this.profile = profile;
        this.keepsProfile = keepsProfile;
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there && !"true".equals(System.getenv("CI"))) {
            System.err.println("Journeys are skipped: install chromium and chromium-driver to run them");
            Assumptions.abort("There is no " + CHROMIUM + " with its driver");
        }
        System.setProperty(
                "webdriver.chrome.driver", DRIVER.toString()); // Else Selenium would look for one to download.
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP " + PLAIN_HOST + " 127.0.0.1",
                "--force-prefers-reduced-motion", // Or the page is still gliding when it is clicked.
                "--user-data-dir=" + profile,
                "--window-size=" + width + "," + height);
        if (!runsScripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        if (phone) {
            Map<String, Object> screen = Map.of("width", width, "height", height, "pixelRatio", 2.0, "touch", true);
            options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", screen));
        }
        driver = new ChromeDriver(options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page and waits until its scripts have drawn what they draw. */
    void open(String address) {
        driver.get(address);
        untilDrawn();
    }

    /** Runs a script in every page before its own. */
    void beforeEachPage(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    void untilDrawn() {
        until("return document.readyState === 'complete'"
                + " && [...document.querySelectorAll('#map, #chart')].every(box => box.dataset.ready === 'yes')");
    }

    void until(String script) {
        waitFor(PATIENCE).until(page -> holds(script));
    }

    /** Looks often: by itself it would look twice a second, and journeys wait a thousand times. */
    private FluentWait<WebDriver> waitFor(Duration patience) {
        return new WebDriverWait(driver, patience).pollingEvery(LOOKS);
    }

    List<String> list(String script) {
        return ((List<?>) driver.executeScript(script))
                .stream().map(String::valueOf).toList();
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Finds it again where the page was brought up to date between the look and the click. */
    void click(String selector) {
        waitFor(PATIENCE).ignoring(StaleElementReferenceException.class).until(page -> {
            page.findElement(By.cssSelector(selector)).click();
            return true;
        });
    }

    /**
     * Clicks and waits for what comes of it, and clicks again if nothing does, as a person would: the page may have been
     * brought up to date under the finger.
     */
    void clickUntil(String selector, String script) {
        waitFor(PATIENCE)
                .ignoring(StaleElementReferenceException.class, NoSuchElementException.class)
                .ignoring(ElementNotInteractableException.class)
                .until(page -> {
                    if (!holds(script)) {
                        page.findElement(By.cssSelector(selector)).click();
                    }
                    return holdsSoon(script);
                });
    }

    /** Opens the first folded part within that element. */
    void unfold(String selector) {
        clickUntil(selector + " summary", "return document.querySelector('" + selector + " details').open");
    }

    private boolean holds(String script) {
        return Boolean.TRUE.equals(driver.executeScript(script));
    }

    private boolean holdsSoon(String script) {
        try {
            waitFor(A_MOMENT).until(page -> holds(script));
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Signs in where nobody looks: the browser has the cookie already. */
    void carry(String site, String name, String value) {
        open(site + "join");
        driver.manage().addCookie(new Cookie(name, value));
    }

    void type(String selector, String text) {
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    /** The page is no wider than the screen, and axe finds nothing that shuts people out. */
    void isFitForEverybody() {
        assertThat(beyondTheScreen()).as("pixels beyond the screen").isLessThanOrEqualTo(0);
        assertThat(barriers()).isEmpty();
    }

    /** How many pixels the page is wider than the screen. */
    int beyondTheScreen() {
        Number pixels = (Number) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return pixels.intValue();
    }

    /** What shuts people out of the page, as axe finds it. */
    List<String> barriers() {
        return barriers(List.of());
    }

    /** What cannot be read on a phone that is set to dark. */
    List<String> barriersInTheDark() {
        likes("dark");
        List<String> found = barriers(List.of("color-contrast"));
        likes("light");
        return found;
    }

    /** From the next page on, as for those who have not asked for less of it. */
    void allowsMotion() {
        Map<String, String> feature = Map.of("name", "prefers-reduced-motion", "value", "no-preference");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** As for those who have set their device to light or dark. */
    void likes(String scheme) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    /** In the page itself: the library's own builder opens a second window for each look. */
    private List<String> barriers(List<String> rules) {
        if (!holds("return 'axe' in window")) {
            driver.executeScript(AXE);
        }
        return ((List<?>) driver.executeAsyncScript(LOOK, rules))
                .stream().map(String::valueOf).toList();
    }

    private static String resource(String path) {
        try (InputStream script = Browser.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Errors that the pages' own scripts have left; tiles are not to be had everywhere. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> !message.contains("tile.openstreetmap.org"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        if (!keepsProfile) {
            delete(profile);
        }
    }

    static void delete(Path profile) throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
