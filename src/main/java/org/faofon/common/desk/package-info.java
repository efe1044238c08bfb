/** What waits for an officer of the centre, collected from all packages. Start at {@link DeskItemSource}. */
@NullMarked
package org.faofon.common.desk;

import org.jspecify.annotations.NullMarked;
