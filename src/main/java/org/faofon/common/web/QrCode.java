package org.faofon.common.web;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code (ISO/IEC 18004) as a drawing.
 *
 * @param size how many modules it is wide, the quiet zone included
 * @param path its dark modules, as an SVG path of unit squares
 */
public record QrCode(int size, String path) {
    /** The standard requires a quiet zone of four modules. */
    private static final int QUIET = 4;

    /** A code that can be read with up to a quarter of it damaged, because sheets hang in the rain. */
    public static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}
