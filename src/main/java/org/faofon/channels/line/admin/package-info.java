/** How officers set up LINE and see that it works: groups, budget, probe. Start at {@link LineAdminService}. */
@NullMarked
package org.faofon.channels.line.admin;

import org.jspecify.annotations.NullMarked;
