package org.faofon.sim.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
    private static final String HEADER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval";
    private static final String KONG_RA = "PTL06,S06,กงหรา,Kong Ra,9302,7.477,99.922,,TIPPING_BUCKET,0.2,,PT5M";
    private static final String LAMPAM = "PTL02,S02,ลำปำ,Lampam,9301,7.655,100.174,,MANUAL,,150,P1D";

    @TempDir
    private Path folder;

    @Test
    void knowsWhichGaugesWorkByThemselves() throws IOException {
        Roster roster = Roster.load(file(HEADER, KONG_RA, LAMPAM));
        assertEquals(200, roster.automatic().get(0).tipMicrometres());
        assertEquals(Duration.ofMinutes(5), roster.automatic().get(0).interval());
        assertEquals(150_000, roster.manual().get(0).capacityMicrometres().orElseThrow());
    }

    @Test
    void namesTheLineThatIsWrong() throws IOException {
        Path file = file(HEADER, KONG_RA, LAMPAM.replace("MANUAL", "BUCKET"));
        RosterFault fault = assertThrows(RosterFault.class, () -> Roster.load(file));
        assertTrue(String.valueOf(fault.getMessage()).contains("gauge line 2"), fault.getMessage());
    }

    @Test
    void asksForTokensBeforeAnythingIsSent() throws IOException {
        Path file = file(HEADER + ",token", KONG_RA + ",secret", LAMPAM + ",");
        Roster roster = Roster.load(file);
        Tokens tokens = Tokens.load(file);
        assertEquals("secret", tokens.of(roster.automatic().get(0)));
        RosterFault fault = assertThrows(RosterFault.class, () -> tokens.requireFor(roster.gauges()));
        assertTrue(String.valueOf(fault.getMessage()).contains("PTL02"), fault.getMessage());
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("roster.csv"), String.join("\n", lines));
    }
}
