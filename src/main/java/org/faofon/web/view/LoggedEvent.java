package org.faofon.web.view;

import org.faofon.alerts.Hazard;
import org.faofon.web.DistrictName;

/** An event together with what its alert is about, for lists over all alerts. */
public record LoggedEvent(DistrictName district, Hazard hazard, AlertEventView event) {}
