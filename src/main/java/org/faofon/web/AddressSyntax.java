package org.faofon.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether the address of a request can be decoded into text without control characters. */
final class AddressSyntax {
    private static final int HEX = 16;
    private static final char DELETE = 0x7f;

    private AddressSyntax() {}

    /** What is wrong with a path and query as they were sent; empty if nothing is. */
    static Optional<String> faultOf(String uri) {
        if (isPlainAscii(uri)) {
            return Optional.empty();
        }
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        try {
            boolean isPlain = decode(path).chars().noneMatch(Character::isISOControl)
                    && decode(query < 0 ? "" : uri.substring(query + 1)).chars().noneMatch(AddressSyntax::isForbidden);
            return isPlain ? Optional.empty() : Optional.of("The address contains a control character");
        } catch (CharacterCodingException | NumberFormatException e) {
            return Optional.of("The address is not UTF-8 in percent-encoding");
        }
    }

    /** As nearly all addresses are: nothing needs decoding. */
    private static boolean isPlainAscii(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c <= ' ' || c >= DELETE || c == '%') {
                return false;
            }
        }
        return true;
    }

    /** A text field of several lines may be in a query; nothing needs the other controls. */
    static boolean isForbidden(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
    }

    private static String decode(String encoded) throws CharacterCodingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            if (i + 2 >= encoded.length()) {
                throw new NumberFormatException("Two digits must follow %");
            }
            bytes.write(digit(encoded.charAt(i + 1)) * HEX + digit(encoded.charAt(i + 2)));
            i += 2;
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static int digit(char c) {
        int digit = c < 0x80 ? Character.digit(c, HEX) : -1;
        if (digit < 0) {
            throw new NumberFormatException("Two digits must follow %");
        }
        return digit;
    }
}
