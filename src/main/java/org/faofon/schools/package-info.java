/**
 * The members of a school and what they report besides rain: devices, PINs, rota, holidays, missed readings, natural
 * signs. Pages and chats write here; nothing here depends on pages. Start at {@link SchoolMember} and {@link
 * KnownReports}.
 */
@NullMarked
package org.faofon.schools;

import org.jspecify.annotations.NullMarked;
