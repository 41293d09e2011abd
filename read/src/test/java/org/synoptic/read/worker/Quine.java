package org.synoptic.read.worker;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;

/**
 * A gzip file that unpacks to itself, without end.
 *
 * <p>A deflate stream whose blocks print literal bytes ({@code literal}) or repeat the last ones ({@code repeat}); each is five
 * bytes long, so that they can print one another (after Russ Cox, "Zip Files All The Way Down", 2010). The check sum that the
 * file tells of itself stands in it, and is found by solving for it, since a CRC is linear.
 */
final class Quine {
    private static final int UNIT = 5;
    private static final int TRAILER = 8;

    private Quine() {}

    static byte[] gzip() {
        byte[] zero = file(0);
        int base = crc(zero);
        // A column: what flips in the sum of the file, and in the sum it tells, when one bit of the latter flips.
        long[] rows = new long[32];
        for (int bit = 0; bit < 32; bit++) {
            int column = crc(file(1 << bit)) ^ base ^ 1 << bit;
            for (int row = 0; row < 32; row++) {
                rows[row] |= (long) (column >>> row & 1) << bit;
            }
        }
        for (int row = 0; row < 32; row++) {
            rows[row] |= (long) (base >>> row & 1) << 32;
        }
        return file(solved(rows));
    }

    /** Gauss and Jordan over bits; bit 32 of a row is its right side. */
    private static int solved(long[] rows) {
        for (int column = 0; column < 32; column++) {
            int pivot = column;
            while ((rows[pivot] >>> column & 1) == 0) {
                pivot++;
            }
            long swapped = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = swapped;
            for (int row = 0; row < 32; row++) {
                if (row != column && (rows[row] >>> column & 1) == 1) {
                    rows[row] ^= rows[column];
                }
            }
        }
        int told = 0;
        for (int bit = 0; bit < 32; bit++) {
            told |= (int) (rows[bit] >>> 32 & 1) << bit;
        }
        return told;
    }

    private static int crc(byte[] file) {
        var crc = new CRC32();
        crc.update(file);
        return (int) crc.getValue();
    }

    private static byte[] file(int told) {
        byte[] head = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, 'q', 0};
        int size = file(head, told, 0).length;
        return file(head, told, size);
    }

    private static byte[] file(byte[] head, int told, int size) {
        var end = new ByteArrayOutputStream();
        end.writeBytes(new byte[] {1, 0, 0, (byte) 0xff, (byte) 0xff});
        for (int number : new int[] {told, size}) {
            for (int shift = 0; shift < 32; shift += 8) {
                end.write(number >>> shift);
            }
        }
        byte[] tail = end.toByteArray();
        byte[] headPlus = literal(head.length + UNIT);
        byte[] repeatHead = repeat(head.length + UNIT);
        byte[] one = literal(UNIT);
        byte[] four = literal(4 * UNIT);
        byte[] repeatFour = repeat(4 * UNIT);
        byte[] none = literal(0);
        byte[] tailPlus = literal(tail.length + UNIT);
        byte[] repeatTail = repeat(tail.length + UNIT);
        var out = new ByteArrayOutputStream();
        for (byte[] part : new byte[][] {
            head,
            headPlus,
            head,
            headPlus,
            repeatHead,
            one,
            repeatHead,
            one,
            one,
            four,
            repeatHead,
            one,
            one,
            four,
            repeatFour,
            four,
            repeatFour,
            four,
            repeatFour,
            four,
            repeatFour,
            four,
            repeatFour,
            none,
            none,
            tailPlus,
            repeatFour,
            none,
            none,
            tailPlus,
            repeatTail,
            tail,
            repeatTail,
            tail
        }) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A block that prints the next bytes as they are. */
    private static byte[] literal(int length) {
        return new byte[] {0, (byte) length, (byte) (length >>> 8), (byte) ~length, (byte) (~length >>> 8)};
    }

    /** A block of forty bits that prints the last 17 to 20 bytes again, in two pieces of up to ten. */
    private static byte[] repeat(int length) {
        var bits = new Bits();
        bits.low(0, 1);
        bits.low(1, 2);
        for (int piece : new int[] {10, length - 10}) {
            bits.high(piece - 2, 7);
            bits.high(8, 5);
            bits.low(length - 17, 3);
        }
        bits.high(0, 7);
        return bits.bytes();
    }

    /** Forty bits, the lowest of each byte first. */
    private static final class Bits {
        private long all;
        private int count;

        void low(int value, int width) {
            all |= (long) value << count;
            count += width;
        }

        /** A Huffman code: its highest bit first. */
        void high(int value, int width) {
            for (int bit = width - 1; bit >= 0; bit--) {
                low(value >>> bit & 1, 1);
            }
        }

        byte[] bytes() {
            byte[] bytes = new byte[UNIT];
            for (int i = 0; i < UNIT; i++) {
                bytes[i] = (byte) (all >>> 8 * i);
            }
            return bytes;
        }
    }
}
