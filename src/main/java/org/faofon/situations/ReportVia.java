package org.faofon.situations;

/** How a report came. */
public enum ReportVia {
    PAGE,
    LINE,
    /** An officer wrote down what somebody said on the telephone. */
    TELEPHONE,
    /** An officer entered a form of paper. */
    PAPER
}
