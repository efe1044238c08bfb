package org.faofon.network;

import java.util.Map;

/**
 * Tokens were created or ended.
 *
 * @param known the tokens that can be read at this moment, by their ids; afterwards only hashes exist
 */
public record GaugeTokensChanged(Map<Long, String> known) {
    @Override
    public String toString() {
        return "tokens " + known.keySet();
    }
}
