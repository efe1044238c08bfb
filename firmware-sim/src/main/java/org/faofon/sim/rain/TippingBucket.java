package org.faofon.sim.rain;

/** A bucket that counts only whole tips and keeps the rest for the next one, like real ones. */
public final class TippingBucket {
    private final int tipMicrometres;
    private long heldMicrometres;

    public TippingBucket(int tipMicrometres) {
        if (tipMicrometres <= 0) {
            throw new IllegalArgumentException("a tip must be more than 0 µm, but was " + tipMicrometres);
        }
        this.tipMicrometres = tipMicrometres;
    }

    /** Adds rain; returns the depth of the whole tips that it made. */
    public int collect(long fellMicrometres) {
        heldMicrometres += fellMicrometres;
        long tips = heldMicrometres / tipMicrometres;
        heldMicrometres -= tips * tipMicrometres;
        return Math.toIntExact(tips * tipMicrometres);
    }
}
