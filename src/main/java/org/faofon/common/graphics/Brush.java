package org.faofon.common.graphics;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import org.faofon.common.graphics.ThaiTextRenderer.Style;

/** Fills, draws and writes in a colour. */
public record Brush(Graphics2D graphics, ThaiTextRenderer lettering) {
    public void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    public void stroke(Shape shape, Stroke stroke, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    public void write(String text, double x, double y, Style style, Color colour) {
        graphics.setColor(colour);
        lettering.write(graphics, text, x, y, style);
    }

    /** The width of the text. */
    public double width(String text, Style style) {
        return lettering.width(graphics, text, style);
    }

    /** As much of the text as fits into that width. */
    public String fit(String text, double room, Style style) {
        return lettering.fit(graphics, text, room, style);
    }
}
