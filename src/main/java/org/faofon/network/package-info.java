/** Which schools, districts and gauges there are, and the time they live by. */
@NullMarked
package org.faofon.network;

import org.jspecify.annotations.NullMarked;
