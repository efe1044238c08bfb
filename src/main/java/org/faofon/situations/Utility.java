package org.faofon.situations;

/** Whether power, road or telephone work. */
public enum Utility {
    OK,
    NO,
    UNKNOWN
}
