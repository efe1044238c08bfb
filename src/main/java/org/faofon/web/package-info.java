/** What people and programs read. */
@NullMarked
package org.faofon.web;

import org.jspecify.annotations.NullMarked;
