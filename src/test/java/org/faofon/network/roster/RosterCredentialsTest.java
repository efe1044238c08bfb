package org.faofon.network.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterCredentialsTest {
    private static final String HEADER =
            "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval";

    @Test
    void addsColumnsWithATokenForEachGaugeAndAPinForEachSchool() throws RosterCredentials.Unusable {
        RosterCredentials complete = complete(HEADER + "\n"
                + "CRI1,C1,โรงเรียนหนึ่ง,One,5701,19.9,99.8,,MANUAL,,150,P1D\n"
                + "CRI2,C1,โรงเรียนหนึ่ง,One,5701,19.9,99.8,,TIPPING_BUCKET,0.2,,PT5M\n"
                + "CRI3,C2,โรงเรียนสอง,Two,5701,19.8,99.7,,MANUAL,,150,P1D\n");

        assertThat(complete.newTokens()).isEqualTo(3);
        assertThat(complete.newPins()).isEqualTo(2);
        List<List<String>> rows = rows(complete.table(), ",");
        assertThat(rows.get(0)).hasSize(14).endsWith("token", "pin");
        assertThat(rows.subList(1, 4)).allSatisfy(row -> {
            assertThat(row.get(12)).matches("[a-z][a-z2-9]{19}");
            assertThat(row.get(13)).matches("[1-9][0-9]{5}");
        });
        assertThat(rows.get(1).get(13))
                .isEqualTo(rows.get(2).get(13))
                .isNotEqualTo(rows.get(3).get(13));
        assertThat(rows.stream().skip(1).map(row -> row.get(12)).distinct()).hasSize(3);
        Roster roster = Roster.parse(complete.table(), RosterDistrictsOfChiangRai.DISTRICTS);
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.counts()).isEqualTo(new Roster.Counts(3, 3, 2, 2));
    }

    @Test
    void keepsWhatIsThere() throws RosterCredentials.Unusable {
        String table = "school,gauge,token,pin,remark\r\nC1,CRI1,token-of-cri1,,\"a, b\"\r\nC1,CRI2,,0123,\r\n";

        RosterCredentials complete = complete(table);

        assertThat(complete.newTokens()).isEqualTo(1);
        assertThat(complete.newPins()).isZero();
        assertThat(complete.keptTokens()).isEqualTo(1);
        assertThat(complete.keptPins()).isEqualTo(1);
        assertThat(complete.table())
                .startsWith("school,gauge,token,pin,remark\r\nC1,CRI1,token-of-cri1,0123,\"a, b\"\r\n");
        assertThat(complete(complete.table()).newTokens()).isZero();
    }

    @Test
    void completesWhatExcelSavesInThai() throws RosterCredentials.Unusable {
        byte[] file =
                "gauge;school;school_th\r\nCRI1;C1;โรงเรียนหนึ่ง\r\n;;\r\n".getBytes(Charset.forName("x-windows-874"));

        RosterCredentials complete = RosterCredentials.complete(file, new SecureRandom());

        assertThat(complete.table()).startsWith("gauge;school;school_th;token;pin\r\nCRI1;C1;โรงเรียนหนึ่ง;");
        assertThat(complete.table().lines()).hasSize(2);
        assertThat(complete.newTokens()).isEqualTo(1);
    }

    @Test
    void saysWhatItCannotComplete() {
        assertThatThrownBy(() -> complete("name,school\nx,y\n"))
                .hasMessage("its first line lacks the column gauge; it must name the columns gauge, school, school_th, "
                        + "school_en, district, lat, lon, kind, interval");
        assertThatThrownBy(() -> complete("")).hasMessage("it is empty");
        assertThatThrownBy(() -> complete("gauge,school\n\"a,b\n")).hasMessage("it has a quote that is not closed");
    }

    private static RosterCredentials complete(String table) throws RosterCredentials.Unusable {
        return RosterCredentials.complete(table.getBytes(StandardCharsets.UTF_8), new SecureRandom());
    }

    private static List<List<String>> rows(String table, String separator) {
        return table.lines().map(line -> List.of(line.split(separator, -1))).toList();
    }

    private static final class RosterDistrictsOfChiangRai {
        private static final RosterDistricts DISTRICTS = new RosterDistricts();

        static {
            DISTRICTS.add("5701", "เมืองเชียงราย", "Mueang Chiang Rai");
        }
    }
}
