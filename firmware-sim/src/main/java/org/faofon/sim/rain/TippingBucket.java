package org.faofon.sim.rain;

/** A bucket that counts only whole tips and keeps the rest for the next one, as the real ones do. */
public final class TippingBucket {
    private final int tipMicrometres;
    private long heldMicrometres;

    public TippingBucket(int tipMicrometres) {
        if (tipMicrometres <= 0) {
            throw new IllegalArgumentException("a tip must be more than 0 µm, but was " + tipMicrometres);
        }
        this.tipMicrometres = tipMicrometres;
    }

    /** Rain falls in; the depth of the whole tips that it made comes out. */
    public int collect(long fellMicrometres) {
        heldMicrometres += fellMicrometres;
        long tips = heldMicrometres / tipMicrometres;
        heldMicrometres -= tips * tipMicrometres;
        return Math.toIntExact(tips * tipMicrometres);
    }
}
