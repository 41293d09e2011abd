package org.synoptic.read.format;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.synoptic.read.position.Step;

/** Archives and packed files that are read from start to end. */
final class Streams {
    private Streams() {}

    /** A tar: each file in it; links are told and not followed, nothing is written. */
    static void tar(Item item, InputStream in, Work work) throws IOException {
        var tar = new TarArchiveInputStream(in);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = entry.getName();
            if (entry.isDirectory() || Entries.hidden(name)) {
                continue;
            }
            Item inside = item.child(name, new Step("entry", name));
            if (!work.part(inside)) {
                continue;
            }
            if (entry.isSymbolicLink() || entry.isLink()) {
                work.problem(ReadProblem.ENTRY, inside, "The entry is a link; it is not followed.");
            } else if (!entry.isFile() || !tar.canReadEntryData(entry)) {
                work.problem(ReadProblem.ENTRY, inside, "The entry is no plain file.");
            } else {
                work.read(inside, Content.of(tar));
            }
        }
    }

    /** A gzip file, of one or more members: what it holds, under the same id. */
    static void gzip(Item item, InputStream in, Work work) throws IOException {
        var unpacked = GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
        work.read(inside(item, ".gz"), Content.of(work.unpacked(unpacked)));
    }

    /** A bzip2 file: what it holds, under the same id. */
    static void bzip2(Item item, InputStream in, Work work) throws IOException {
        work.read(inside(item, ".bz2"), Content.of(work.unpacked(new BZip2CompressorInputStream(in, true))));
    }

    private static Item inside(Item item, String ending) {
        String name = item.name().endsWith(ending)
                ? item.name().substring(0, item.name().length() - ending.length())
                : item.name();
        Item inside = item.child(name, new Step("entry", name));
        return new Item(item.id(), item.place(), name, inside.steps(), item.known(), null, item.cut());
    }
}
