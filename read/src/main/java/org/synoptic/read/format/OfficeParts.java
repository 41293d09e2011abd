package org.synoptic.read.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of an office document, which is a zip of XML. */
final class OfficeParts {
    private final ZipFile zip;
    private final Work work;

    OfficeParts(ZipFile zip, Work work) {
        this.zip = zip;
        this.work = work;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        return work.unpacked(zip.getInputStream(entry));
    }

    /** Walks through the elements of a part; without it nothing happens. */
    void walk(String part, Xml.Walker walker) throws IOException {
        if (!has(part)) {
            return;
        }
        try (InputStream in = open(part)) {
            Xml.walk(in, walker, work);
        } catch (XMLStreamException e) {
            Work.rethrowEnough(e);
            throw new IOException("the XML of " + part + " is broken: " + e.getMessage(), e);
        }
    }

    /** The text of the first element of a name in a part; null where it is not there or the part is broken. */
    @Nullable
    String first(String part, String element) {
        var found = new First(element);
        try {
            walk(part, found);
        } catch (IOException broken) {
            return null; // the title of a text is told, or it is not
        }
        return found.text.isEmpty() ? null : found.text.toString();
    }

    private static final class First implements Xml.Walker {
        private final String element;
        private final StringBuilder text = new StringBuilder();
        private int inside;
        private boolean done;

        First(String element) {
            this.element = element;
        }

        @Override
        public void start(Xml.Element e) {
            inside += inside > 0 || !done && e.name().equals(element) ? 1 : 0;
        }

        @Override
        public void text(String words) {
            if (inside > 0 && text.length() < 2000) {
                text.append(words);
            }
        }

        @Override
        public void end(String name) {
            done = done || inside == 1;
            inside -= inside > 0 ? 1 : 0;
        }
    }
}
