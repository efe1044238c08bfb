/** Pictures for lessons. Input: values. Output: SVG. Start at {@link Hyetograph}. */
@NullMarked
package org.faofon.classroom.chart;

import org.jspecify.annotations.NullMarked;
