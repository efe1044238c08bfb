/**
 * Who reads at a school and what they say beside the rain: members, devices, PINs, rota, holidays, missed readings, natural
 * signs. Pages and chats write here; nothing here knows of pages. Start at {@link SchoolMember} and
 * {@link SchoolSubmissionRules}.
 */
@NullMarked
package org.faofon.schools;

import org.jspecify.annotations.NullMarked;
