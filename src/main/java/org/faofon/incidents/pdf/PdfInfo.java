package org.faofon.incidents.pdf;

import java.time.Instant;
import java.util.function.BinaryOperator;
import org.faofon.common.text.Language;

/**
 * What a document says about itself.
 *
 * @param createdAt by the clock of the network; the same content at the same time is the same file
 * @param source who issues it, at the left foot of each page
 * @param mark at the top of each page, for an exercise; may be empty
 * @param cutNote at the foot of the last page, if not all fitted on the pages that a document may have
 * @param pageOf the words for a page's number and the number of pages
 */
public record PdfInfo(
        String title,
        Language language,
        Instant createdAt,
        String source,
        String mark,
        String cutNote,
        BinaryOperator<String> pageOf) {}
