package org.synoptic.read.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.synoptic.read.position.Step;

/** A mailbox in the mbox format (RFC 4155): its mails, split at lines that start with {@code From } after a blank line. */
final class Mailbox {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final Item item;
    private final Work work;
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
    private int number;
    private boolean tooLong;

    private Mailbox(Item item, Work work) {
        this.item = item;
        this.work = work;
    }

    static void read(Item item, InputStream in, Work work) throws IOException {
        new Mailbox(item, work).read(new BufferedInputStream(in, Content.HEAD));
    }

    private void read(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        boolean afterBlank = true;
        for (int b = in.read(); ; b = in.read()) {
            if (b >= 0) {
                line.write(b);
            }
            if (b != '\n' && b >= 0 && line.size() < Content.HEAD) {
                continue;
            }
            byte[] bytes = line.toByteArray();
            line.reset();
            if (afterBlank && starts(bytes, 0)) {
                mail();
                number++;
            } else {
                keep(bytes);
            }
            afterBlank =
                    bytes.length == 1 && bytes[0] == '\n' || bytes.length == 2 && bytes[0] == '\r' && bytes[1] == '\n';
            if (b < 0) {
                mail();
                return;
            }
        }
    }

    /** Keeps a line of a mail; one that starts with From was quoted with an angle bracket. */
    private void keep(byte[] line) {
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        int from = quotes > 0 && starts(line, quotes) ? 1 : 0;
        if (mail.size() + line.length > Limits.BYTES) {
            tooLong = true;
        } else {
            mail.write(line, from, line.length - from);
        }
    }

    private void mail() {
        if (number == 0 || mail.size() == 0) {
            mail.reset();
            return;
        }
        String at = Integer.toString(number);
        Item message = item.child(at, new Step("message", at));
        byte[] bytes = mail.toByteArray();
        mail.reset();
        if (work.part(message)) {
            if (tooLong) {
                work.problem(ReadProblem.TOO_LARGE, message, Work.tooManyBytes());
            } else {
                work.read(message.named(at + ".eml"), Content.of(bytes));
            }
        }
        tooLong = false;
    }

    private static boolean starts(byte[] line, int at) {
        for (int i = 0; i < FROM.length; i++) {
            if (at + i >= line.length || line[at + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }
}
