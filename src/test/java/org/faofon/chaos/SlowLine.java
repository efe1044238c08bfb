package org.faofon.chaos;

import java.util.List;
import java.util.Random;
import org.faofon.support.LineStub.Answer;

/** LINE answers late, wrongly or not at all, and sometimes has taken a message all the same. */
final class SlowLine implements Fault {
    private static final List<Answer> TROUBLES = List.of(
            Answer.ACCEPT_AND_BREAK,
            Answer.BREAK,
            Answer.SERVER_ERROR,
            Answer.RATE_LIMIT,
            Answer.BAD_GATEWAY,
            Answer.SIGN_IN_PAGE,
            Answer.SILENCE);
    private static final int ALERTS = 2;

    private final int troubles;

    SlowLine(int troubles) {
        this.troubles = troubles;
    }

    @Override
    public String name() {
        return "LINE slow and broken";
    }

    @Override
    public void strike(Site site, Random random) throws Exception {
        for (int i = 0; i < troubles; i++) {
            site.line().script(TROUBLES.get(random.nextInt(TROUBLES.size())));
        }
        for (int i = 0; i < ALERTS; i++) {
            site.storm();
        }
    }
}
