/**
 * Keeps the gauges' users at an external Mosquitto in line with their tokens, through its dynamic-security plugin. Start
 * at {@link DynamicSecurityProvisioner}.
 */
@NullMarked
package org.faofon.ops.mosquitto;

import org.jspecify.annotations.NullMarked;
