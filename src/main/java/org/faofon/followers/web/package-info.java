/**
 * The page on which people choose what they follow and end it. Input: its forms, and what a service worker says of its
 * device. Output: pages, and changes by {@code FollowService}. Start at {@link FollowPage}.
 */
@NullMarked
package org.faofon.followers.web;

import org.jspecify.annotations.NullMarked;
