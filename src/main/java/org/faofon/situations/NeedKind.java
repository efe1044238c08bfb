package org.faofon.situations;

/** What a school may ask for. */
public enum NeedKind {
    /** Drinking water. */
    WATER,
    FOOD,
    BOAT,
    MEDICINE,
    /** A generator, or batteries. */
    POWER
}
