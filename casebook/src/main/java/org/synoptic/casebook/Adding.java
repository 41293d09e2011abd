package org.synoptic.casebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.synoptic.model.Problem;

/**
 * Puts documents into a casebook, in groups: the files of a group are on the disk before its rows are, and its rows before any
 * of it is told as kept.
 */
final class Adding {
    private static final int MOST_FILES = 256;
    private static final long MOST_BYTES = 16_000_000;

    private final Rows rows;
    private final Ledger ledger;
    private final Originals originals;
    private final String who;
    private final String tool;
    private final boolean again;
    private final Watcher watcher;

    private final Map<String, Arrival> group = new LinkedHashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long bytes;
    private int known;
    private int mended;

    Adding(Rows rows, Ledger ledger, Originals originals, String who, String tool, boolean again, Watcher watcher) {
        this.rows = rows;
        this.ledger = ledger;
        this.originals = originals;
        this.who = who;
        this.tool = tool;
        this.again = again;
        this.watcher = watcher;
    }

    private record Arrival(Incoming.Item item, Originals.Staged staged) {}

    Added add(List<String> paths, InputStream standardInput) throws IOException, SQLException {
        Path passing = originals.passing();
        boolean[] stopped = new boolean[1];
        new Incoming(problems::add).each(paths, standardInput, passing, item -> {
            take(item);
            stopped[0] = watcher.stop();
            return !stopped[0];
        });
        flush();
        Disk.clear(passing);
        return new Added(kept, known, mended, problems, stopped[0]);
    }

    private void take(Incoming.Item item) throws IOException {
        Originals.Staged staged;
        try (InputStream in = opened(item)) {
            staged = originals.stage(in);
        }
        if (group.containsKey(staged.sha256())) {
            known++;
            originals.discard(staged);
            return;
        }
        try {
            if (arrived(item, staged)) {
                group.put(staged.sha256(), new Arrival(item, staged));
                bytes += staged.size();
            }
            if (group.size() >= MOST_FILES || bytes >= MOST_BYTES) {
                flush();
            }
        } catch (SQLException e) {
            throw Refused.storage("database", e);
        }
    }

    private static InputStream opened(Incoming.Item item) throws IOException {
        try {
            return item.bytes().open();
        } catch (IOException e) {
            throw new Incoming.Unreadable(e);
        }
    }

    /** Whether these bytes are new to the casebook. */
    private boolean arrived(Incoming.Item item, Originals.Staged staged) throws IOException, SQLException {
        String sha256 = staged.sha256();
        if (rows.number("SELECT count(*) FROM original WHERE sha256 = ?", sha256) > 0) {
            known++;
            if (originals.state(sha256) == Originals.State.GOOD) {
                originals.discard(staged);
            } else {
                originals.keep(List.of(staged));
                mended++;
            }
            return false;
        }
        Optional<String> withdrawn = rows.one(
                "SELECT at, who, why FROM tombstone WHERE sha256 = ? ORDER BY n DESC",
                r -> r.getString(1) + " by " + r.getString(2) + ": " + r.getString(3),
                sha256);
        if (withdrawn.isPresent() && !again) {
            originals.discard(staged);
            problems.add(new Problem(
                    "casebook.withdrawn",
                    item.source() + (item.part().isEmpty() ? "" : ", " + item.part()),
                    "This document was withdrawn on " + withdrawn.get() + ". It is not kept.",
                    "Leave it out; or, if it is to be kept after all, add it with --again."));
            return false;
        }
        return true;
    }

    private void flush() throws IOException, SQLException {
        if (group.isEmpty()) {
            return;
        }
        List<Arrival> arrivals = List.copyOf(group.values());
        originals.keep(arrivals.stream().map(Arrival::staged).toList());
        List<Kept> now = ledger.change(rows, entry -> {
            var written = new ArrayList<Kept>();
            for (Arrival arrival : arrivals) {
                written.add(write(entry, arrival));
            }
            return written;
        });
        group.clear();
        bytes = 0;
        kept.addAll(now);
        now.forEach(watcher::kept);
        watcher.done(kept.size(), -1);
    }

    private Kept write(Ledger.Entry entry, Arrival arrival) throws SQLException {
        Incoming.Item item = arrival.item();
        String sha256 = arrival.staged().sha256();
        String name = name(item, sha256);
        ObjectNode body = Json.object();
        body.put("name", name).put("size", arrival.staged().size()).put("media", item.media());
        body.put("source", item.source()).put("part", item.part()).put("container", item.container());
        body.put("tool", tool);
        long n = entry.line(who, "add", sha256, body);
        rows.insert(Table.ORIGINAL, sha256, name, arrival.staged().size(), item.media(), n);
        rows.insert(
                Table.RECEIPT,
                n,
                sha256,
                item.source(),
                item.part(),
                item.container(),
                entry.at().toString(),
                who,
                tool);
        return new Kept(name, sha256, arrival.staged().size(), item.media());
    }

    private String name(Incoming.Item item, String sha256) throws SQLException {
        String name = Text.sound(item.name());
        if (rows.number("SELECT count(*) FROM original WHERE name = ?", name) == 0) {
            return name;
        }
        String apart = Names.apart(name, sha256);
        problems.add(new Problem(
                "casebook.name_taken",
                item.source() + (item.part().isEmpty() ? "" : ", " + item.part()),
                "Another document is called " + name + "; this one is kept as " + apart + ".",
                "Nothing needs to be done; compare the two, one may be a later version of the other."));
        return apart;
    }
}
