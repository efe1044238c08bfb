package org.faofon.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.bench.OldPhone.Line;
import org.faofon.bench.OldPhone.Visit;

/** How long a volunteer with an old phone and a bad signal waits until a number can be typed into the page. */
final class Page implements Measurement {
    private static final long LIGHT_ENOUGH_BYTES = 150_000;
    private static final String SCHOOL = "S91";
    private static final String PIN = "471100";
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token,pin
            PTL91,S91,โรงเรียนทดสอบ,Bench school,9306,7.380,100.340,,MANUAL,,150,P1D,,471100
            """;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                /report of a volunteer who is signed in, in Chromium at 360 × 740 with a processor slowed down %d times \
                and its network held to slow 3G (400 ms, 400 kbit/s) or 3G (150 ms, 1.6 Mbit/s): the median time to the \
                first text, and until a number can be typed and sent; what the service worker fetches for later is not \
                held back.""".formatted(OldPhone.SLOWER));
        Optional<String> browser = Tools.find("chromium");
        Optional<String> driver = Tools.find("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            report.add(Figure.skipped("/report on a slow line", "there is no chromium with its chromedriver"));
            return;
        }
        Path home = stage.newFolder("faofon");
        Path roster = Files.writeString(stage.folder().resolve("roster.csv"), ROSTER);
        Program program = Program.start(stage, home, Gauges.of(1), Map.of("FAOFON_ROSTER", roster.toString()));
        OldPhone phone = stage.keep(new OldPhone(browser.get(), driver.get(), stage.newFolder("profile")));
        // A service worker is let in only where the page comes by https or from localhost.
        URI site = URI.create("http://localhost:" + program.httpPort() + "/");
        phone.signIn(site.resolve("join"), SCHOOL, PIN);
        for (Line line : List.of(Line.SLOW_3G, Line.FAST_3G)) {
            List<Visit> first = new ArrayList<>();
            for (int turn = 0; turn < size.turns(); turn++) {
                phone.forgetThePage(site);
                first.add(phone.visit(site.resolve("report"), line));
            }
            tell("first visit, " + line.name(), first, report);
        }
        for (Line line : List.of(Line.SLOW_3G, Line.NONE)) {
            List<Visit> again = new ArrayList<>();
            for (int turn = 0; turn < size.turns(); turn++) {
                again.add(phone.visit(site.resolve("report"), line));
            }
            tell("next visit, " + line.name(), again, report);
        }
    }

    private static void tell(String what, List<Visit> visits, Report report) {
        Visit visit = visits.stream()
                .sorted(Comparator.comparing(Visit::usableMs))
                .skip(visits.size() / 2)
                .findFirst()
                .orElseThrow();
        report.add(Figure.held(
                "/report, %s: over the line".formatted(what),
                Numbers.round(visit.bytes() / 1e3) + " kB",
                "≤ 150 kB",
                visit.bytes() <= LIGHT_ENOUGH_BYTES));
        report.add(Figure.told("/report, %s: first text".formatted(what), seconds(visit.paintedMs())));
        report.add(Figure.told("/report, %s: a number can be sent".formatted(what), seconds(visit.usableMs())));
    }

    private static String seconds(long ms) {
        return Numbers.round(ms / 1e3) + " s";
    }
}
