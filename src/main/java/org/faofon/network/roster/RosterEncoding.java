package org.faofon.network.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a roster's file in any encoding that spreadsheets use: UTF-8 with or without a byte order mark, UTF-16,
 * or windows-874.
 *
 * @param thaiWindows whether it was read as windows-874, which nothing in the file can prove
 */
record RosterEncoding(String text, boolean thaiWindows) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Windows-874 is TIS-620 with quotes and a euro sign; Excel uses it on Thai Windows. */
    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

    /** Empty if it is not text in any of them. */
    static Optional<RosterEncoding> decode(byte[] file) {
        Optional<String> unicode = decode(file, unicodeOf(file));
        if (unicode.isPresent()) {
            return unicode.map(text -> new RosterEncoding(text, false));
        }
        return decode(file, THAI_WINDOWS).map(text -> new RosterEncoding(text, true));
    }

    /** Without the byte order mark that Excel adds to a file. */
    static String unmarked(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** By the byte order mark; without one a zero byte beside the header's first letter shows UTF-16. */
    private static Charset unicodeOf(byte[] file) {
        int first = file.length > 1 ? file[0] & 0xFF : -1;
        int second = file.length > 1 ? file[1] & 0xFF : -1;
        if ((first == 0xFF && second == 0xFE) || (first > 0 && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second > 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static Optional<String> decode(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(file))
                            .toString())
                    .filter(text -> text.indexOf('\u0000') < 0);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
