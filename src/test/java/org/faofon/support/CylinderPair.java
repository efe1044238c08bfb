package org.faofon.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import org.faofon.network.roster.RosterImport;

/** A school with two cylinders, and another school of its district, far from the schools of other tests. */
@ApplicationScoped
public class CylinderPair {
    public static final String SCHOOL = "S93";
    public static final String FIRST = "PTL93";
    public static final String SECOND = "PTL94";
    public static final String OTHER_SCHOOL = "S95";
    public static final String OTHER_GAUGE = "PTL95";

    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,capacity_mm,interval,token,pin
            PTL93,S93,โรงเรียนบ้านโคกยา,Ban Khok Ya school,9309,7.560,100.060,,MANUAL,,150,P1D,,
            PTL94,S93,โรงเรียนบ้านโคกยา,Ban Khok Ya school,9309,7.562,100.062,,MANUAL,,150,P1D,,
            PTL95,S95,โรงเรียนวัดท่ามะเดื่อ,Wat Tha Madua school,9309,7.570,100.070,,MANUAL,,150,P1D,,
            """;

    private static final String FORGET = """
            delete from reading where gauge_id in (select id from gauge where code in ('PTL93', 'PTL94', 'PTL95'));
            delete from reading_revision where gauge_id in (select id from gauge where code in ('PTL93', 'PTL94', 'PTL95'))
            """;

    private final RosterImport roster;
    private final Tables tables;

    CylinderPair(RosterImport roster, Tables tables) {
        this.roster = roster;
        this.tables = tables;
    }

    /** Creates the cylinders without readings; call it after {@link SchoolMembers#setUp}. */
    public void setUp() {
        assertThat(roster.importText(ROSTER)).isEmpty();
        forget();
    }

    public void forget() {
        tables.execute(FORGET);
    }
}
