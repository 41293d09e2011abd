package org.synoptic.read.worker;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks files at random places, the same for the same seed. */
final class Mutator {
    private static final byte[][] WORDS = {
        bytes("\u0000"),
        bytes("\u00FF\u00FF\u00FF\u00FF"),
        bytes("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"),
        bytes("999999999999"),
        bytes("-1"),
        bytes("<<"),
        bytes(">>"),
        bytes("endobj"),
        bytes("%PDF-1.7"),
        bytes("PK\u0001\u0002"),
        bytes("PK\u0003\u0004"),
        bytes("From "),
        bytes("Content-Length: 4294967296\r\n"),
        bytes("Content-Type: multipart/mixed; boundary=a\r\n"),
        bytes("--a\r\n"),
        bytes("WARC/1.0\r\n"),
        bytes("\r\n\r\n"),
        bytes("<table>"),
        bytes("</p>"),
        bytes("&#x110000;"),
        bytes("../../"),
        bytes("0 R"),
        bytes("\u001F\u008B\u0008")
    };

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    byte[] next(List<byte[]> seeds) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            bytes = once(bytes, seeds);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, List<byte[]> seeds) {
        int at = random.nextInt(bytes.length + 1);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
        return switch (random.nextInt(7)) {
            case 0 -> {
                if (at < bytes.length) {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield bytes;
            }
            case 1 -> {
                for (int i = at; i < at + length; i++) {
                    bytes[i] = (byte) random.nextInt(256);
                }
                yield bytes;
            }
            case 2 -> joined(bytes, at, new byte[0], at + length);
            case 3 -> joined(bytes, at, WORDS[random.nextInt(WORDS.length)], at);
            case 4 -> joined(bytes, at, Arrays.copyOfRange(bytes, at, at + length), at);
            case 5 -> at < 8 ? bytes : Arrays.copyOf(bytes, at);
            default -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int from = random.nextInt(other.length);
                int to = Math.min(other.length, from + 1 + random.nextInt(2000));
                yield joined(bytes, at, Arrays.copyOfRange(other, from, to), at);
            }
        };
    }

    private static byte[] joined(byte[] bytes, int at, byte[] middle, int from) {
        byte[] all = new byte[at + middle.length + bytes.length - from];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(middle, 0, all, at, middle.length);
        System.arraycopy(bytes, from, all, at + middle.length, bytes.length - from);
        return all;
    }
}
