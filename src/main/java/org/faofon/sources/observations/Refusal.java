package org.faofon.sources.observations;

/** Why a row is refused. */
public enum Refusal {
    /** It is no object or has too few columns. */
    NO_ROW,
    NO_ID,
    WRONG_PLACE,
    WRONG_TIME,
    /** It ends later than now. */
    FUTURE,
    WRONG_VALUE,
    NEGATIVE,
    /** More than can fall, or no level of a river. */
    ABSURD
}
