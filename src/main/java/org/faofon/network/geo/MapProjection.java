package org.faofon.network.geo;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Projects degrees onto the picture: at the centre of the province a kilometre is equally long in all directions. */
public final class MapProjection {
    /** Even a single gauge needs a map of some size. */
    private static final double LEAST_DEGREES = 0.05;

    private final double scale;
    private final double shrink;
    private final double west;
    private final double north;
    private final double left;
    private final double top;

    /**
     * A frame that contains the whole province and all points.
     *
     * @param paper where to draw
     * @param outline the province; empty if it is not known
     */
    public MapProjection(Rectangle2D paper, Geometry outline, Collection<Coordinate> points) {
        Envelope land = new Envelope(outline.getEnvelopeInternal());
        points.forEach(land::expandToInclude);
        if (land.isNull()) {
            land.expandToInclude(100.1, 7.5); // An empty network: any place is fine.
        }
        land.expandBy(
                Math.max(0, (LEAST_DEGREES - land.getWidth()) / 2),
                Math.max(0, (LEAST_DEGREES - land.getHeight()) / 2));
        shrink = Math.cos(Math.toRadians(land.centre().y));
        scale = Math.min(paper.getWidth() / (land.getWidth() * shrink), paper.getHeight() / land.getHeight());
        west = land.getMinX();
        north = land.getMaxY();
        left = paper.getCenterX() - land.getWidth() * shrink * scale / 2;
        top = paper.getCenterY() - land.getHeight() * scale / 2;
    }

    public Point2D point(double longitude, double latitude) {
        return new Point2D.Double(left + (longitude - west) * shrink * scale, top + (north - latitude) * scale);
    }

    public Path2D path(Geometry land) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Object polygon : PolygonExtracter.getPolygons(land)) {
            add(path, ((Polygon) polygon).getExteriorRing());
            for (int i = 0; i < ((Polygon) polygon).getNumInteriorRing(); i++) {
                add(path, ((Polygon) polygon).getInteriorRingN(i));
            }
        }
        return path;
    }

    private void add(Path2D path, LinearRing ring) {
        boolean begun = false;
        for (Coordinate at : ring.getCoordinates()) {
            Point2D point = point(at.x, at.y);
            if (begun) {
                path.lineTo(point.getX(), point.getY());
            } else {
                path.moveTo(point.getX(), point.getY());
                begun = true;
            }
        }
        path.closePath();
    }
}
