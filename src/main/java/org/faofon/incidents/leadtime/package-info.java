/**
 * How long warnings took, over all of them. Input: the steps of each warning. Output: medians and worst cases by rule
 * version, as a page and a CSV. Start at {@link LeadTimesPage}.
 */
@NullMarked
package org.faofon.incidents.leadtime;

import org.jspecify.annotations.NullMarked;
