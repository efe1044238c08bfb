package org.faofon.sim.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.faofon.sim.rain.Chance;
import org.faofon.sim.rain.Place;

/** Writes rosters of any size, with tokens, for the program to import and for a load to use. */
public final class LoadRoster {
    private static final int MOST = 1_000_000;
    private static final double SPREAD_DEGREES = 0.04;

    /** A place in the middle of each district. */
    private static final List<Area> AREAS = List.of(
            new Area("9301", new Place(7.62, 100.08)),
            new Area("9302", new Place(7.43, 99.95)),
            new Area("9303", new Place(7.46, 100.09)),
            new Area("9304", new Place(7.30, 100.03)),
            new Area("9305", new Place(7.79, 100.06)),
            new Area("9306", new Place(7.38, 100.33)),
            new Area("9307", new Place(7.70, 99.88)),
            new Area("9308", new Place(7.21, 100.13)),
            new Area("9309", new Place(7.42, 100.20)),
            new Area("9310", new Place(7.80, 99.87)),
            new Area("9311", new Place(7.58, 99.91)));

    private record Area(String district, Place middle) {}

    private LoadRoster() {}

    /** Writes a file that only its owner may read, because of the tokens. */
    public static void write(Path file, int gauges, long seed, String interval) throws IOException {
        if (gauges < 1 || gauges > MOST) {
            throw new IllegalArgumentException("a roster has 1 to a million gauges, but was asked for " + gauges);
        }
        create(file);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println(
                    "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,"
                            + "token,pin");
            SecureRandom secrets = new SecureRandom();
            SplittableRandom chance = Chance.of(seed, "roster", gauges);
            for (int number = 1; number <= gauges; number++) {
                out.println(line(number, interval, chance, secrets));
            }
            if (out.checkError()) {
                throw new IOException(file + " could not be written completely");
            }
        }
    }

    private static void create(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static String line(int number, String interval, SplittableRandom chance, SecureRandom secrets) {
        Area area = AREAS.get(number % AREAS.size());
        byte[] token = new byte[12];
        secrets.nextBytes(token);
        return String.format(
                Locale.ROOT,
                "SIM%06d,SIM%06d,โรงเรียนจำลอง %d,Simulated school %d,%s,%.5f,%.5f,,TIPPING_BUCKET,0.2,,%s,%s,",
                number,
                number,
                number,
                number,
                area.district(),
                area.middle().latitude() + chance.nextDouble(-SPREAD_DEGREES, SPREAD_DEGREES),
                area.middle().longitude() + chance.nextDouble(-SPREAD_DEGREES, SPREAD_DEGREES),
                interval,
                HexFormat.of().formatHex(token));
    }
}
