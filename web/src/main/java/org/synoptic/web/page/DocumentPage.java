package org.synoptic.web.page;

import java.util.List;

/**
 * A document.
 *
 * <p>Example: {@code $unsafe{m.text()}} in the page.
 *
 * <p>Limits: {@code text} is HTML with every claim marked; {@code link} says whether {@code url} may be a link; {@code beside} whether the
 * original is shown beside the reading, from {@code original}.
 */
public record DocumentPage(
        String id,
        String title,
        String publisher,
        String day,
        String url,
        boolean link,
        String sha256,
        String cut,
        String text,
        int accounts,
        int claims,
        List<Related> related,
        String claim,
        boolean beside,
        String original,
        List<ClaimView.Field> fields) {
    public DocumentPage {
        related = List.copyOf(related);
        fields = List.copyOf(fields);
    }

    /** Another document that shares passages. */
    public record Related(String id, String title, String how, String publisher, int passages) {}
}
