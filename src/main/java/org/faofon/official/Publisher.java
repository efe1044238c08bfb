package org.faofon.official;

/**
 * Whose data a source has.
 *
 * @param source the code of the source in the operator's file
 * @param nameTh what the source has
 * @param ownerTh the authority that measures or announces
 * @param licence how its data must be attributed; may be empty
 * @param link a page of the authority for people; may be empty
 */
public record Publisher(
        String source, String nameTh, String nameEn, String ownerTh, String ownerEn, String licence, String link) {}
