package org.synoptic.present;

import java.util.List;

/**
 * Where a page's figures, documents and pairs lead to.
 *
 * <p>Example: {@code claims(List.of("a.txt/1"))} gives {@code /claim?id=a.txt%2F1}.
 *
 * <p>Limits: what is given is put into {@code href} as it is, with its markup escaped.
 */
public interface Addresses {
    /** Where the exact words of claims can be seen. */
    String claims(List<String> claims);

    /** Where a document can be read. */
    String document(String document);

    /** Where two documents stand side by side. */
    String pair(String a, String b);
}
