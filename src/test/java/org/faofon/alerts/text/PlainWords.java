package org.faofon.alerts.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.alerts.Rains;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.School;
import org.faofon.support.PlainBundle;

/** The words of the warnings without a container: the same texts, filled in by the same engine. */
public final class PlainWords {
    private PlainWords() {}

    public static AlertTextFormatter of(GaugeRegistry network) {
        return new AlertTextFormatter(network, PlainWords::messages);
    }

    /** Srinagarindra with the schools of Chumphon and Ban Na. */
    public static GaugeRegistry srinagarindra() {
        District district = new District();
        district.code = Rains.SRINAGARINDRA;
        district.nameTh = "ศรีนครินทร์";
        district.nameEn = "Srinagarindra";
        District mueang = new District();
        mueang.code = Rains.MUEANG;
        mueang.nameTh = "เมืองพัทลุง";
        mueang.nameEn = "Mueang Phatthalung";
        Gauge chumphon = gauge(Rains.CHUMPHON, "โรงเรียนสาธิตตำบลชุมพล", "Chumphon demonstration school");
        Gauge banNa = gauge(Rains.BAN_NA, "โรงเรียนสาธิตตำบลบ้านนา", "Ban Na demonstration school");
        chumphon.school.district = district;
        banNa.school.district = district;
        return new GaugeRegistry() {
            @Override
            public Optional<Gauge> findGauge(String code) {
                return Optional.of(code)
                        .map(name -> name.equals(Rains.CHUMPHON) ? chumphon : banNa)
                        .filter(gauge -> gauge.code.equals(code));
            }

            @Override
            public Optional<District> findDistrict(String code) {
                return Stream.of(district, mueang)
                        .filter(known -> known.code.equals(code))
                        .findFirst();
            }
        };
    }

    private static Gauge gauge(String code, String nameTh, String nameEn) {
        Gauge gauge = new Gauge();
        gauge.code = code;
        gauge.school = new School();
        gauge.school.nameTh = nameTh;
        gauge.school.nameEn = nameEn;
        return gauge;
    }

    private static AlertMessages messages(Locale locale) {
        return PlainBundle.of(AlertMessages.class, locale);
    }
}
