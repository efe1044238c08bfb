package org.faofon.web.knowledge;

import java.util.List;
import org.faofon.common.text.Language;

/** Pages besides the articles in which somebody looks for an answer. */
public interface SearchablePages {
    List<Article> list(Language tongue);
}
