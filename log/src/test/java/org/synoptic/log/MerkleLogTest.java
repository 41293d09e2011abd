package org.synoptic.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The log against RFC 6962's definition, written down here a second time, and against known hashes. */
class MerkleLogTest {
    private static final HexFormat HEX = HexFormat.of();

    /** Tiles in memory. */
    private static final class Memory implements Tiles {
        final Map<String, byte[]> tiles = new HashMap<>();

        @Override
        public byte[] tile(int level, long place) {
            return tiles.get(level + "/" + place);
        }

        @Override
        public void put(int level, long place, byte[] hashes) {
            tiles.put(level + "/" + place, hashes.clone());
        }
    }

    private static byte[] entry(int n) {
        return ("entry " + n).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** RFC 6962, section 2.1, word by word. */
    private static byte[] defined(List<byte[]> entries) throws Exception {
        if (entries.isEmpty()) {
            return digest();
        }
        if (entries.size() == 1) {
            return digest(new byte[] {0}, entries.getFirst());
        }
        int split = Integer.highestOneBit(entries.size() - 1);
        return digest(
                new byte[] {1}, defined(entries.subList(0, split)), defined(entries.subList(split, entries.size())));
    }

    @Test
    void rootsAreThoseThatAreKnown() {
        List<String> entries = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var tiles = new Memory();
        var log = new MerkleLog(tiles, 0);
        assertThat(HEX.formatHex(log.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        entries.forEach(e -> log.append(HEX.parseHex(e)));
        assertThat(HEX.formatHex(log.root(1)))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HEX.formatHex(log.root()))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void everySizeHasTheRootOfTheDefinitionHoweverOftenItIsWrittenAndOpenedAgain() throws Exception {
        var tiles = new Memory();
        var entries = new ArrayList<byte[]>();
        var log = new MerkleLog(tiles, 0);
        for (int n = 0; n < 1100; n++) {
            entries.add(entry(n));
            log.append(entry(n));
            if (n % 7 == 0) {
                log.write();
                log = new MerkleLog(tiles, n + 1);
            }
            if (n < 20 || n % 50 == 0 || n > 1020 && n < 1030) {
                assertThat(log.root()).as("size " + (n + 1)).isEqualTo(defined(entries));
            }
        }
        for (int size = 1; size <= 1100; size += 97) {
            assertThat(log.root(size)).isEqualTo(defined(entries.subList(0, size)));
        }
    }

    @Test
    void aTreeOfThreeLevelsOfTilesHasTheSameRootAsOneBuiltInOneGo() {
        var tiles = new Memory();
        var log = new MerkleLog(tiles, 0);
        for (int n = 0; n < 70_000; n++) {
            log.append(entry(n));
        }
        log.write();
        var again = new MerkleLog(tiles, 70_000);
        assertThat(again.root()).isEqualTo(log.root());
        assertThat(tiles.tiles).containsKey("2/0");
        assertThat(proved(again, 65_536, 70_000)).isTrue();
        assertThat(proved(again, 12, 65_536)).isTrue();
    }

    private static boolean proved(MerkleLog log, long entry, long size) {
        var proof = new Proof(entry, size, MerkleLog.leaf(entry((int) entry)), log.inclusion(entry, size));
        return proof.holds(log.root(size));
    }

    @Test
    void everyEntryIsProvedAndNothingElse() {
        var log = new MerkleLog(new Memory(), 0);
        for (int n = 0; n < 300; n++) {
            log.append(entry(n));
        }
        for (long size = 1; size <= 300; size += 13) {
            for (long n = 0; n < size; n++) {
                assertThat(proved(log, n, size)).as(n + " of " + size).isTrue();
            }
        }
        var wrong = new Proof(5, 300, MerkleLog.leaf(entry(6)), log.inclusion(5, 300));
        assertThat(wrong.holds(log.root())).isFalse();
        var moved = new Proof(6, 300, MerkleLog.leaf(entry(5)), log.inclusion(5, 300));
        assertThat(moved.holds(log.root())).isFalse();
    }
}
