package org.synoptic.casebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.synoptic.log.Checkpoint;
import org.synoptic.log.MerkleLog;
import org.synoptic.log.SigningKey;
import org.synoptic.log.Stamp;
import org.synoptic.log.Tiles;

/** Builds the log anew from its lines and holds tiles, checkpoints and stamps against that. */
final class LogCheck {
    private final Rows rows;
    private final Settings settings;
    private final Signing signing;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, byte[]> built = new HashMap<>();
    private final MerkleLog log;
    /** Takes what is wrong: a place, and how it is. */
    private final BiConsumer<String, String> wrong;

    LogCheck(Rows rows, Settings settings, Signing signing, BiConsumer<String, String> wrong) {
        this.rows = rows;
        this.settings = settings;
        this.signing = signing;
        this.wrong = wrong;
        this.log = new MerkleLog(new Built(), 0);
    }

    /** Tiles as they are built, held in memory: 33 MB for a million lines. */
    private final class Built implements Tiles {
        @Override
        public byte @Nullable [] tile(int level, long place) {
            return built.get(level + "/" + place);
        }

        @Override
        public void put(int level, long place, byte[] hashes) {
            built.put(level + "/" + place, hashes);
        }
    }

    /** Gives how many lines there are. */
    long check() throws SQLException, IOException {
        rows.each("SELECT " + Ledger.Line.COLUMNS + ", nonce, body, leaf FROM change ORDER BY n", r -> {
            Ledger.Line line = Ledger.Line.of(r);
            if (line.number() != log.size() + 1) {
                wrong.accept("change " + (log.size() + 1), "The line of the log is missing.");
            }
            String nonce = r.getString(7);
            String body = r.getString(8);
            boolean content = nonce == null && body == null
                    || nonce != null
                            && body != null
                            && Ledger.content(nonce, body).equals(line.content());
            String leaf = Digest.hex(log.append(line.entry()));
            if (!content || !leaf.equals(r.getString(9))) {
                wrong.accept("change " + line.number(), "The line of the log is not as it was written.");
            }
            if (line.action().equals("key")) {
                keys.add(line.subject());
            }
        });
        log.write();
        tiles();
        head();
        anchors();
        if (keys.isEmpty()
                || !signing.kept(settings.casebook())
                        .map(SigningKey::verifier)
                        .equals(java.util.Optional.of(keys.getLast()))) {
            wrong.accept(Signing.FILE, "The key of the log is missing, damaged or another one.");
        }
        return log.size();
    }

    private void tiles() throws SQLException {
        long[] found = {0};
        rows.each("SELECT level, place, hashes FROM tile", r -> {
            byte[] is = built.get(r.getInt(1) + "/" + r.getLong(2));
            if (is == null || !java.util.Arrays.equals(is, r.getBytes(3))) {
                wrong.accept("tile " + r.getInt(1) + "/" + r.getLong(2), "The tile does not fit the lines of the log.");
            }
            found[0]++;
        });
        if (found[0] < built.size()) {
            wrong.accept("tiles", "Tiles of the log are missing.");
        }
    }

    private void head() throws SQLException {
        long[] heads = {0};
        rows.each("SELECT " + Queries.columns(Table.HEAD, "h") + " FROM head h", r -> {
            heads[0]++;
            if (!settings.casebook().equals(r.getString(2))) {
                wrong.accept("head", "The database belongs to another casebook than the folder.");
            }
            if (r.getLong(3) != log.size()
                    || !Digest.hex(log.root()).equals(r.getString(4))
                    || !now().text().equals(text(r.getString(5)))) {
                wrong.accept(
                        "head",
                        "The log does not end as it did when it was last written: lines are missing or changed.");
            }
            if (keys.isEmpty() || !SigningKey.signed(String.valueOf(r.getString(5)), keys.getLast())) {
                wrong.accept("head", "The last checkpoint does not bear the signature of the log's key.");
            }
        });
        if (heads[0] != 1) {
            wrong.accept("head", "The row is missing.");
        }
    }

    private Checkpoint now() {
        return new Checkpoint(Signing.origin(settings.casebook()), log.size(), log.root());
    }

    private static String text(@Nullable String note) {
        return Checkpoint.read(String.valueOf(note)).map(Checkpoint::text).orElse("");
    }

    private void anchors() throws SQLException {
        rows.each("SELECT n, kind, note, token FROM anchor ORDER BY n", r -> {
            String place = "anchor " + r.getLong(1);
            kept(r.getString(3), place, wrong);
            if (r.getString(2).equals(Anchor.STAMP)) {
                try {
                    Stamp.of(r.getBytes(4), r.getString(3).getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    wrong.accept(place, "The stamp does not hold: " + e.getMessage() + ".");
                }
            }
        });
    }

    /** Holds the log against a checkpoint of it that was kept; its later lines are not covered. */
    void kept(String note, String place, BiConsumer<String, String> differs) {
        Checkpoint checkpoint = Checkpoint.read(note).orElse(null);
        if (checkpoint == null) {
            differs.accept(place, "This is no checkpoint of a log, or a damaged one.");
        } else if (!checkpoint.origin().equals(Signing.origin(settings.casebook()))) {
            differs.accept(place, "The checkpoint is of another log: " + checkpoint.origin() + ".");
        } else if (keys.stream().noneMatch(key -> SigningKey.signed(note, key))) {
            differs.accept(place, "The checkpoint is not signed by a key of this log.");
        } else if (checkpoint.size() > log.size()) {
            differs.accept(
                    place,
                    "The checkpoint covers " + checkpoint.size() + " changes, and the log has " + log.size()
                            + ": it was cut or rolled back.");
        } else if (!java.util.Arrays.equals(checkpoint.root(), log.root(checkpoint.size()))) {
            differs.accept(
                    place,
                    "The first " + checkpoint.size()
                            + " changes are not those of the checkpoint: the log was written anew.");
        }
    }
}
