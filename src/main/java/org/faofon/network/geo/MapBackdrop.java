package org.faofon.network.geo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * What a map shows beneath the rain where nothing else tells where land, water and provinces are.
 *
 * @param home the provinces of the network
 * @param neighbours what of the other provinces is near them
 * @param waters the names of lakes and seas
 */
public record MapBackdrop(List<Province> home, List<Province> neighbours, List<Water> waters) {
    public static final MapBackdrop NONE = new MapBackdrop(List.of(), List.of(), List.of());

    public static final String SOURCE = "Natural Earth";

    /** How much of the neighbours is shown: 40 km above and below, and 80 km at the sides, because screens are wide. */
    private static final double BESIDE_LATITUDE = 0.35;

    private static final double BESIDE_LONGITUDE = 0.7;

    /** A province, by the code with which the codes of its districts begin. */
    public record Province(String code, String nameTh, String nameEn, Geometry land) {}

    /** A lake or sea, and where its name is written. */
    public record Water(String nameTh, String nameEn, Coordinate at) {}

    /** The provinces with those codes and what is around them; none of the codes need be known. */
    static MapBackdrop around(Set<String> codes, List<Province> all, List<Water> waters) {
        List<Province> home =
                all.stream().filter(each -> codes.contains(each.code)).toList();
        if (home.isEmpty()) {
            return NONE;
        }
        Envelope extent = new Envelope();
        home.forEach(each -> extent.expandToInclude(each.land.getEnvelopeInternal()));
        extent.expandBy(BESIDE_LONGITUDE, BESIDE_LATITUDE);
        Geometry frame = new GeometryFactory().toGeometry(extent);
        List<Province> neighbours = all.stream()
                .filter(each -> !home.contains(each))
                .map(each -> new Province(each.code, each.nameTh, each.nameEn, each.land.intersection(frame)))
                .filter(each -> !each.land.isEmpty())
                .toList();
        return new MapBackdrop(
                home,
                neighbours,
                waters.stream().filter(water -> extent.contains(water.at)).toList());
    }

    /** The land of the neighbours, then that of the network's provinces. */
    public Stream<Geometry> provinces() {
        return Stream.concat(neighbours.stream(), home.stream()).map(Province::land);
    }

    public boolean known() {
        return !home.isEmpty();
    }

    /** The land of the network's provinces; empty if they are not known. */
    public Geometry outline() {
        return home.isEmpty()
                ? new GeometryFactory().createPolygon()
                : UnaryUnionOp.union(home.stream().map(Province::land).toList());
    }
}
