package org.faofon.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page for errors and missing pages. */
final class ErrorPage {
    private ErrorPage() {}

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(int status);
    }

    static String render(int status) {
        return Templates.error(status).render();
    }
}
