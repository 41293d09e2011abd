package org.synoptic.read.worker;

/**
 * The time that reading a file gets.
 *
 * @param stall milliseconds until it has to show progress: a page, an entry, a record, some text
 * @param least milliseconds that any file gets in all
 * @param perMegabyte milliseconds more for each megabyte of it
 */
record Budget(long stall, long least, long perMegabyte) {
    static final Budget USUAL = new Budget(20_000, 120_000, 5_000);

    long total(long size) {
        return least + perMegabyte * (size / 1_000_000);
    }
}
