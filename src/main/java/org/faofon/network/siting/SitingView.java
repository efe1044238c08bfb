package org.faofon.network.siting;

/** The photo checklist of a siting card. */
public enum SitingView {
    /** From the gauge towards the north; so for the three others. */
    NORTH,
    EAST,
    SOUTH,
    WEST,
    /** The gauge from a few steps away. */
    SURROUNDINGS,
    /** The rim from above, with something that shows that it is level. */
    RIM
}
