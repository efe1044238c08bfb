/**
 * When a bulletin is due, and its job. Start at {@link BulletinJob}.
 */
@NullMarked
package org.faofon.bulletins.schedule;

import org.jspecify.annotations.NullMarked;
