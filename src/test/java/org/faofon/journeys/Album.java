package org.faofon.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Pictures of every page on a phone, a tablet, a laptop and a wall screen, by night, and on paper, to be looked at. With
 * {@code -Dtour.pictures=true} the tour leaves them in {@code target/tour}.
 */
final class Album {
    private static final Path FOLDER = Path.of("target", "tour");
    private static final boolean WANTED = Boolean.getBoolean("tour.pictures");
    private static final int HEIGHT = 1080;
    private static final int LONGEST = 2600;
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 740;
    private static final int LAPTOP = 1280;
    private static final List<Integer> WIDTHS = List.of(PHONE_WIDTH, 768, LAPTOP, 1920);
    private static final Map<String, Object> PAPER =
            Map.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", false);
    private static final String LENGTH = "return document.documentElement.scrollHeight";

    private final Browser phone;
    private final ChromeDriver driver;
    private int pages;

    Album(Browser phone) {
        this.phone = phone;
        this.driver = phone.driver();
    }

    /** Takes the page that is shown now, and tells on which screens it is too wide. */
    List<String> take(String what) {
        List<String> faults = new ArrayList<>();
        if (!WANTED) {
            return faults;
        }
        String name = "%03d-%s"
                .formatted(++pages, what.replaceAll("https?://[^/]*", "").replaceAll("[^\\w.-]+", "_"));
        for (int width : WIDTHS) {
            phone.sizes(width, HEIGHT);
            if (phone.beyondTheScreen() > 0) {
                faults.add("%d pixels wider than a screen of %d".formatted(phone.beyondTheScreen(), width));
            }
            picture(name, width, "day");
        }
        phone.sizes(LAPTOP, HEIGHT);
        phone.likes("dark");
        picture(name, LAPTOP, "night");
        phone.likes("light");
        save(
                name + "-paper.pdf",
                String.valueOf(
                        driver.executeCdpCommand("Page.printToPDF", PAPER).get("data")));
        phone.isPhoneAgain(PHONE_WIDTH, PHONE_HEIGHT);
        return faults;
    }

    private void picture(String name, int width, String light) {
        long length = Math.min(LONGEST, Math.max(HEIGHT, ((Number) driver.executeScript(LENGTH)).longValue()));
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", width, "height", length, "scale", 1);
        Map<String, Object> picture =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
        save("%s-%04d-%s.png".formatted(name, width, light), String.valueOf(picture.get("data")));
    }

    private static void save(String file, String base64) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(file), Base64.getDecoder().decode(base64));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
