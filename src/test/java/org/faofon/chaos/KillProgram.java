package org.faofon.chaos;

import java.util.Random;

/** {@code kill -9} of the program. */
final class KillProgram implements Fault {
    @Override
    public String name() {
        return "program killed";
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        site.program().kill();
    }
}
