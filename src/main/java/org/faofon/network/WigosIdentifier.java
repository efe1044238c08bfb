package org.faofon.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A WIGOS station identifier of the World Meteorological Organization, such as 0-20000-0-48568 (WMO-No. 1160, Attachment
 * 2.2). The series is 0 for all stations.
 *
 * @param issuer the country, or 20000 for stations with a former WMO number
 * @param local at most 16 letters and digits
 */
public record WigosIdentifier(int issuer, int issueNumber, String local) {
    private static final Pattern TEXT = Pattern.compile("0-(\\d{1,5})-(\\d{1,5})-([0-9A-Za-z]{1,16})");
    private static final int LARGEST = 65_534;
    private static final int WITH_A_NUMBER = 20_000;
    private static final Pattern NUMBER = Pattern.compile("(\\d\\d)(\\d{3})");

    public WigosIdentifier {
        if (issuer > LARGEST || issueNumber > LARGEST) {
            throw new IllegalArgumentException("issuer and issue number must be at most " + LARGEST + ", but were "
                    + issuer + " and " + issueNumber);
        }
    }

    /**
     * The identifier that is written so.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static WigosIdentifier parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a WIGOS identifier is such as 0-20000-0-48568, but was " + text);
        }
        return new WigosIdentifier(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3));
    }

    public String text() {
        return "0-%d-%d-%s".formatted(issuer, issueNumber, local);
    }

    /** The first two digits of the WMO number, if it has one. */
    public Optional<Integer> blockNumber() {
        return numbered().map(number -> Integer.parseInt(number.group(1)));
    }

    /** The last three digits of the WMO number, if it has one. */
    public Optional<Integer> stationNumber() {
        return numbered().map(number -> Integer.parseInt(number.group(2)));
    }

    private Optional<Matcher> numbered() {
        Matcher number = NUMBER.matcher(local);
        return issuer == WITH_A_NUMBER && issueNumber == 0 && number.matches() ? Optional.of(number) : Optional.empty();
    }
}
