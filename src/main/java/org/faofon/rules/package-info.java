/** When rain becomes a finding. */
@NullMarked
package org.faofon.rules;

import org.jspecify.annotations.NullMarked;
