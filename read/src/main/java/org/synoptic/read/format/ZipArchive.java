package org.synoptic.read.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.synoptic.read.position.Step;

/**
 * A zip: an office document or a web archive where its entries say so, else an archive of documents.
 *
 * <p>Of a web archive in this form (WACZ) the folder {@code archive} is read, the indexes beside it are not. Nothing is written to disk, so no name of an entry can lead anywhere. Entries are those of the central directory.
 */
final class ZipArchive {
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private ZipArchive() {}

    static void read(Item item, Source source, Work work) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SourceChannel(source))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            var parts = new OfficeParts(zip, work);
            if (parts.has("word/document.xml")) {
                WordDocument.read(item, parts, work);
            } else if (parts.has("xl/workbook.xml")) {
                Workbook.read(item, parts, work);
            } else if (parts.has("ppt/presentation.xml")) {
                work.problem(ReadProblem.BINARY, item, "This is a presentation, not a text.");
            } else if (parts.has("mimetype") && parts.has("content.xml")) {
                openDocument(item, parts, work);
            } else {
                archive(item, zip, entries, source.size(), work);
            }
        }
    }

    private static void openDocument(Item item, OfficeParts parts, Work work) throws IOException {
        String type;
        try (InputStream in = parts.open("mimetype")) {
            type = new String(in.readNBytes(100), StandardCharsets.US_ASCII).strip();
        }
        if (type.startsWith(OPEN_DOCUMENT + "text")) {
            OpenDocument.read(item, parts, work);
        } else {
            work.problem(ReadProblem.BINARY, item, "This is an OpenDocument file, but no text document.");
        }
    }

    private static void archive(Item item, ZipFile zip, List<ZipArchiveEntry> entries, long size, Work work)
            throws IOException {
        long packed = 0;
        Set<String> folders = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            packed += Math.max(0, entry.getCompressedSize());
            String name = entry.getName();
            if (name.matches("(?i).*\\.x?html?")) {
                folders.add(name.substring(0, name.lastIndexOf('.')) + "_files/");
            }
        }
        if (packed > size) {
            work.problem(
                    ReadProblem.EXPANSION,
                    item,
                    "Its entries overlap, as in files made to fill a disk; it is not read.");
            return;
        }
        if (entries.isEmpty()) {
            work.problem(ReadProblem.EMPTY, item, "The archive is empty.");
        }
        boolean crawl = zip.getEntry("datapackage.json") != null
                && entries.stream().anyMatch(e -> e.getName().startsWith("archive/"));
        Map<String, Integer> seen = new HashMap<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (crawl && !name.startsWith("archive/")
                    || entry.isDirectory()
                    || Entries.hidden(name)
                    || folders.stream().anyMatch(name::startsWith)) {
                continue;
            }
            int times = seen.merge(name, 1, Integer::sum);
            Item inside = item.child(times == 1 ? name : name + " (" + times + ")", new Step("entry", name));
            if (times == 2) {
                work.problem(
                        ReadProblem.ENTRY, inside, "The archive holds several entries of this name; each is read.");
            }
            if (work.part(inside)) {
                entry(inside, zip, entry, work);
            }
        }
    }

    private static void entry(Item item, ZipFile zip, ZipArchiveEntry entry, Work work) throws IOException {
        if (entry.isUnixSymlink()) {
            work.problem(ReadProblem.ENTRY, item, "The entry is a link; it is not followed.");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            work.problem(ReadProblem.LOCKED, item, "The entry is locked by a password.");
        } else if (!zip.canReadEntryData(entry)) {
            work.problem(ReadProblem.ENTRY, item, "The entry is packed in a way that is not understood.");
        } else {
            try (InputStream in = work.unpacked(zip.getInputStream(entry))) {
                work.read(item, Content.of(in));
            } catch (IOException e) {
                work.problem(ReadProblem.ENTRY, item, "The entry is damaged.");
            }
        }
    }
}
