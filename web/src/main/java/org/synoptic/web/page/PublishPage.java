package org.synoptic.web.page;

import java.util.List;

/**
 * What can be taken along.
 *
 * <p>Example: {@code m.files().getFirst().name()}.
 *
 * <p>Limits: {@code pdf} says whether there is a Chromium to print with, {@code blind} whether what persons ruled is left out.
 */
public record PublishPage(List<File> files, boolean pdf, boolean busy, boolean blind) {
    public PublishPage {
        files = List.copyOf(files);
    }

    /** A file that was made; its size in bytes. */
    public record File(String name, long size, String at) {}
}
