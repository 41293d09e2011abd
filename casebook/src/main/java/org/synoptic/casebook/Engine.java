package org.synoptic.casebook;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.synoptic.Rulings;
import org.synoptic.Synoptic;
import org.synoptic.model.Collation;
import org.synoptic.model.Document;
import org.synoptic.read.Reader;
import org.synoptic.read.Received;
import org.synoptic.syntax.Parser;

/**
 * One version of what reads documents and collates them.
 *
 * <p>Example: {@code Engine.of("synoptic 0.1.0", CoreNlp.load(), synoptic -> synoptic)}.
 *
 * <p>Limits: the same version gives the same for the same bytes; a casebook reads again what another version has read. Safe
 * to call from several threads.
 */
public interface Engine {
    /** Which version this is, for the record of how a reading was made. */
    String version();

    /** The documents that a file holds, and what could not be read. */
    Received read(Path file);

    /**
     * The collation of documents with what persons ruled.
     *
     * @param keeping gives a parser that need not parse again what it once parsed
     */
    Collation collate(List<Document> documents, Rulings rulings, UnaryOperator<Parser> keeping);

    /** Synoptic itself, with a parser and what a user knows beforehand. */
    static Engine of(String version, Parser parser, UnaryOperator<Synoptic> reference) {
        return new Engine() {
            @Override
            public String version() {
                return version + ", " + parser.version();
            }

            @Override
            public Received read(Path file) {
                return Reader.read(List.of(file.toString()), InputStream.nullInputStream());
            }

            @Override
            public Collation collate(List<Document> documents, Rulings rulings, UnaryOperator<Parser> keeping) {
                return reference.apply(Synoptic.using(keeping.apply(parser))).collate(documents, rulings);
            }
        };
    }
}
