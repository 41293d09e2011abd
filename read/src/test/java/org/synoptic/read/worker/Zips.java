package org.synoptic.read.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small zips for tests. */
final class Zips {
    /** A page whose tree does not fit into a worker's memory. */
    static final byte[] BOMB =
            ("<html><body>" + ("<p " + attributes() + ">x").repeat(1300)).getBytes(StandardCharsets.UTF_8);

    record Entry(String name, byte[] content) {}

    private Zips() {}

    private static String attributes() {
        var text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append(" a").append(Integer.toString(i, 36)).append("=");
        }
        return text.toString();
    }

    static byte[] of(List<Entry> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Entry entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
