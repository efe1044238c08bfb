package org.faofon.situations;

/** How deep water stands, by the body of a grown-up: nobody has a ruler in a flood. */
public enum WaterDepth {
    NONE(0),
    ANKLE(1),
    KNEE(2),
    WAIST(3),
    /** Over the waist. */
    OVER(4);

    private final int grade;

    WaterDepth(int grade) {
        this.grade = grade;
    }

    /** 0 for no water, and more for deeper water. */
    int grade() {
        return grade;
    }
}
