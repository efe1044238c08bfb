package org.faofon.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser as small and as slow as an old phone's, on a line as slow as one says. */
final class OldPhone implements AutoCloseable {
    /** How much slower than this machine. */
    static final int SLOWER = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Remembers when the number field could be typed into and the button would have worked. */
    private static final String WATCH = """
            (() => {
              const look = () => {
                const form = document.getElementById('form');
                if (form && !form.hidden && document.body.dataset.ready === 'yes') window.usableAt = performance.now();
                else requestAnimationFrame(look);
              };
              look();
            })();""";

    private static final String LOOK = """
            const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            return [loaded.reduce((sum, one) => sum + one.transferSize, 0),
              performance.getEntriesByName('first-contentful-paint')[0].startTime, window.usableAt].map(Math.round);""";

    private final ChromeDriver driver;

    OldPhone(String browser, String driverProgram, Path profile) {
        System.setProperty("webdriver.chrome.driver", driverProgram);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        Map<String, Object> screen = Map.of("width", 360, "height", 740, "pixelRatio", 2.0, "touch", true);
        options.setExperimentalOption("mobileEmulation", Map.of("deviceMetrics", screen));
        driver = new ChromeDriver(options);
        driver.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
        driver.executeCdpCommand("Network.enable", Map.of());
    }

    /**
     * A line.
     *
     * @param answersIn how long the first byte of an answer takes
     * @param bytesPerSecond 0 is no line at all, -1 as fast as it goes
     */
    record Line(String name, Duration answersIn, int bytesPerSecond) {
        static final Line SLOW_3G = new Line("slow 3G", Duration.ofMillis(400), 50_000);
        static final Line FAST_3G = new Line("3G", Duration.ofMillis(150), 200_000);
        static final Line NONE = new Line("no signal", Duration.ZERO, 0);
        private static final Line FREE = new Line("free", Duration.ZERO, -1);
    }

    /**
     * What it was like to open the page.
     *
     * @param bytes that came over the line
     * @param paintedMs until something was to be read
     * @param usableMs until a number could be typed and sent
     */
    record Visit(long bytes, long paintedMs, long usableMs) {}

    private void use(Line line) {
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        line.bytesPerSecond == 0,
                        "latency",
                        line.answersIn.toMillis(),
                        "downloadThroughput",
                        line.bytesPerSecond,
                        "uploadThroughput",
                        line.bytesPerSecond));
    }

    void signIn(URI join, String school, String pin) {
        use(Line.FREE);
        driver.get(join.toString());
        driver.findElement(By.name("school")).sendKeys(school);
        driver.findElement(By.name("pin")).sendKeys(pin);
        driver.findElement(By.cssSelector("#by-pin button")).click();
        until("return location.pathname === '/report' && document.body.dataset.fresh === 'yes'");
    }

    /** It stays signed in, but has never seen the page. */
    void forgetThePage(URI site) {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of(
                        "origin",
                        site.getScheme() + "://" + site.getAuthority(),
                        "storageTypes",
                        "cache_storage,service_workers,indexeddb"));
    }

    Visit visit(URI page, Line line) {
        driver.get("about:blank");
        use(line);
        driver.get(page.toString());
        until("return window.usableAt !== undefined");
        List<?> seen = (List<?>) Objects.requireNonNull(driver.executeScript(LOOK));
        use(Line.FREE);
        until("return navigator.serviceWorker.controller !== null");
        return new Visit(number(seen, 0), number(seen, 1), number(seen, 2));
    }

    private static long number(List<?> numbers, int place) {
        return ((Number) numbers.get(place)).longValue();
    }

    private void until(String script) {
        new WebDriverWait(driver, PATIENCE).until(page -> Boolean.TRUE.equals(driver.executeScript(script)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
