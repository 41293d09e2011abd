package org.synoptic.casebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.synoptic.model.Span;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Sentence;
import org.synoptic.syntax.Token;

/** What was parsed once, by the text and the engine's version, so that collating again takes no parsing. */
final class KeptParses {
    private final Rows rows;
    private final String version;
    private final Map<String, byte[]> fresh = new LinkedHashMap<>();

    KeptParses(Rows rows, String version) {
        this.rows = rows;
        this.version = version;
    }

    /** A parser that asks here first. */
    Parser over(Parser parser) {
        return new Parser() {
            @Override
            public List<Sentence> parse(String text, Predicate<Sentence> wantsTree) {
                String key = Digest.of(version + "\n" + text);
                return kept(key).orElseGet(() -> {
                    List<Sentence> sentences = parser.parse(text, wantsTree);
                    keep(key, sentences);
                    return sentences;
                });
            }

            @Override
            public String version() {
                return parser.version();
            }
        };
    }

    /** What was parsed here and is not in the database yet. */
    synchronized Map<String, byte[]> fresh() {
        return Map.copyOf(fresh);
    }

    private synchronized Optional<List<Sentence>> kept(String key) {
        byte[] here = fresh.get(key);
        try {
            if (here != null) {
                return Optional.of(sentences(here));
            }
            Optional<byte[]> found;
            synchronized (rows) {
                found = rows.one(
                        "SELECT body, sha256, seal FROM parse WHERE key = ?",
                        r -> Digest.seal(Table.PARSE, key, r.getString(2), r.getBytes(1))
                                        .equals(r.getString(3))
                                ? r.getBytes(1)
                                : null,
                        key);
            }
            return found.isEmpty() ? Optional.empty() : Optional.of(sentences(found.get()));
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void keep(String key, List<Sentence> sentences) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(sentences.size());
            for (Sentence sentence : sentences) {
                out.writeInt(sentence.number());
                out.writeInt(sentence.size());
                for (Token t : sentence.tokens()) {
                    out.writeInt(t.index());
                    out.writeInt(t.span().start());
                    out.writeInt(t.span().end());
                    out.writeInt(t.head());
                    for (String words : List.of(t.text(), t.lemma(), t.tag(), t.entity(), t.relation())) {
                        byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
                        out.writeInt(utf8.length);
                        out.write(utf8);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fresh.put(key, bytes.toByteArray());
    }

    private static List<Sentence> sentences(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            int count = in.readInt();
            var sentences = new ArrayList<Sentence>(count);
            for (int i = 0; i < count; i++) {
                int number = in.readInt();
                int size = in.readInt();
                var tokens = new ArrayList<Token>(size);
                for (int k = 0; k < size; k++) {
                    int index = in.readInt();
                    var span = new Span(in.readInt(), in.readInt());
                    int head = in.readInt();
                    tokens.add(new Token(index, span, words(in), words(in), words(in), words(in), head, words(in)));
                }
                sentences.add(new Sentence(number, tokens));
            }
            return sentences;
        }
    }

    private static String words(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
