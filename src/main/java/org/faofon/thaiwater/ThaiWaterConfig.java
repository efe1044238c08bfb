package org.faofon.thaiwater;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who gives the data, by the Thai water data standard. */
@ConfigMapping(prefix = "faofon.thaiwater")
interface ThaiWaterConfig {
    /** The code of the agency that owns the gauges (the standard's appendix); without it nothing is given. */
    Optional<String> agencyCode();

    @WithDefault("เครือข่ายวัดฝนโรงเรียน เฝ้าฝน")
    String agencyName();
}
