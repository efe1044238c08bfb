package org.faofon.sim.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.network.Roster;
import org.faofon.sim.rain.Place;

/** The districts of Phatthalung, which people name in three ways. */
enum District {
    MUEANG("9301", "Mueang Phatthalung", "เมืองพัทลุง"),
    KONG_RA("9302", "Kong Ra", "กงหรา"),
    KHAO_CHAISON("9303", "Khao Chaison", "เขาชัยสน"),
    TAMOT("9304", "Tamot", "ตะโหมด"),
    KHUAN_KHANUN("9305", "Khuan Khanun", "ควนขนุน"),
    PAK_PHAYUN("9306", "Pak Phayun", "ปากพะยูน"),
    SI_BANPHOT("9307", "Si Banphot", "ศรีบรรพต"),
    PA_BON("9308", "Pa Bon", "ป่าบอน"),
    BANG_KAEO("9309", "Bang Kaeo", "บางแก้ว"),
    PA_PHAYOM("9310", "Pa Phayom", "ป่าพะยอม"),
    SRINAGARINDRA("9311", "Srinagarindra", "ศรีนครินทร์");

    private final String code;
    private final String english;
    private final String thai;

    District(String code, String english, String thai) {
        this.code = code;
        this.english = english;
        this.thai = thai;
    }

    String code() {
        return code;
    }

    String english() {
        return english;
    }

    static Optional<District> find(String name) {
        String word = letters(name);
        return Arrays.stream(values())
                .filter(district -> district.code.equals(word)
                        || letters(district.english).equals(word)
                        || district.thai.equals(word))
                .findFirst();
    }

    /** The English name of a code; the code itself elsewhere. */
    static String nameOf(String code) {
        return find(code).map(District::english).orElse(code);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(District::english).toList();
    }

    /** The middle of a district's gauges. */
    static Optional<Place> middle(String code, Roster roster) {
        List<Gauge> gauges = roster.gauges().stream()
                .filter(gauge -> gauge.district().equals(code))
                .toList();
        if (gauges.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                gauges.stream().mapToDouble(Gauge::latitude).average().orElseThrow(),
                gauges.stream().mapToDouble(Gauge::longitude).average().orElseThrow()));
    }

    private static String letters(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "");
    }
}
