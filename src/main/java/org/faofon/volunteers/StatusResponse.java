package org.faofon.volunteers;

/**
 * What has become of what somebody wanted.
 *
 * @param status one word; "duplicate" where it was so already
 */
record StatusResponse(String status) {}
