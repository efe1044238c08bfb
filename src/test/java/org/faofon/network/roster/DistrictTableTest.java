package org.faofon.network.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistrictTableTest {
    private static final String HEADER = "code,name_th,name_en,zone,zone_th,zone_en,province_th,province_en\n";

    @Test
    void readsTheDistrictsOfAnotherProvince() {
        DistrictTable table = DistrictTable.parse(HEADER
                + "5701,เมืองเชียงราย,Mueang Chiang Rai,PLAIN,ที่ราบ,Plain,เชียงราย,Chiang Rai\n"
                + "5706,แม่จัน,Mae Chan,foothill,,,,\n");

        assertThat(table.problems()).isEmpty();
        assertThat(table.districts())
                .containsExactly(
                        new DistrictTable.Entry(
                                "5701", new DistrictTable.Name("เมืองเชียงราย", "Mueang Chiang Rai"), "PLAIN"),
                        new DistrictTable.Entry("5706", new DistrictTable.Name("แม่จัน", "Mae Chan"), "FOOTHILL"));
        assertThat(table.zones())
                .containsEntry("PLAIN", new DistrictTable.Name("ที่ราบ", "Plain"))
                .containsEntry("FOOTHILL", new DistrictTable.Name("เชิงเขา", "Foothill"))
                .hasSize(2);
        assertThat(table.province()).isEqualTo(new DistrictTable.Name("เชียงราย", "Chiang Rai"));
    }

    @Test
    void readsWhatASpreadsheetSaves() {
        DistrictTable table = DistrictTable.parse(
                "\uFEFFcode;name_th;name_en;zone;province_th;province_en\r\n๕๗๐๑;เมืองเชียงราย;Mueang Chiang Rai;"
                        + "FOOTHILL;เชียงราย;Chiang Rai\r\n;;;;;\r\n");

        assertThat(table.problems()).isEmpty();
        assertThat(table.districts().get(0).code()).isEqualTo("5701");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "57 01,ก,A,FOOTHILL,,,ข,B | line 2: code must be up to 8 letters and digits, such as 9302, but was \"57 01\"",
                "5701,ก,A,hill side,,,ข,B | line 2: zone must be up to 16 capital letters, such as FOOTHILL, but was \"HILL SIDE\"",
                "5701,,A,FOOTHILL,,,ข,B | line 2: name_th and name_en must be given, of up to 100 characters, but were \"5701\"",
                "5701,ก,A,PLAIN,,,ข,B | the zone PLAIN has no names: give zone_th and zone_en on one line",
                "5701,ก,A,FOOTHILL,,,, | no line has both province_th and province_en",
            })
    void saysWhatIsWrong(String line, String problem) {
        assertThat(DistrictTable.parse(HEADER + line + "\n").problems()).containsExactly(problem);
    }

    @Test
    void refusesContradictions() {
        assertThat(DistrictTable.parse(HEADER
                                + "5701,ก,A,PLAIN,ที่ราบ,Plain,เชียงราย,Chiang Rai\n"
                                + "5701,ข,B,PLAIN,ทุ่ง,Field,น่าน,Nan\n")
                        .problems())
                .containsExactly(
                        "line 3: there is already a district \"5701\"",
                        "line 3: an earlier line gives another name to the zone \"PLAIN\"",
                        "line 3: an earlier line names another province than \"Nan\"");
    }

    @Test
    void refusesATableWithoutColumnsOrDistricts() {
        assertThat(DistrictTable.parse("code,name_th\n9301,ก\n").problems())
                .containsExactly("the first line lacks the columns name_en, zone, province_th, province_en");
        assertThat(DistrictTable.parse(HEADER).problems()).containsExactly("it has no district");
        assertThat(DistrictTable.parse("").problems()).isNotEmpty();
    }

    @Test
    void hasALimit() {
        String most = IntStream.range(0, DistrictTable.MOST_DISTRICTS)
                .mapToObj(i -> i + ",ก,A,FOOTHILL,,,ข,B\n")
                .collect(Collectors.joining());

        assertThat(DistrictTable.parse(HEADER + most).problems()).isEmpty();
        assertThat(DistrictTable.parse(HEADER + most + "x,ก,A,FOOTHILL,,,ข,B\n").problems())
                .containsExactly("it has more than 200 districts");
    }
}
