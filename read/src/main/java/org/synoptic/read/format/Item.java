package org.synoptic.read.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.synoptic.read.position.Step;

/**
 * Something to read: a file, or what an archive or a mail holds.
 *
 * @param id of the document that it is, or the start of the ids of those in it
 * @param place what to call it to a person
 * @param name its file name, which decides where the content leaves it open
 * @param steps the way from the file to it
 * @param known what is told of it from outside, such as the address that a web archive keeps
 * @param charset what it is written in as told from outside; null where nothing tells
 * @param cut why it is not whole; null where it is
 */
record Item(
        String id,
        String place,
        String name,
        List<Step> steps,
        Known known,
        @Nullable String charset,
        @Nullable String cut) {
    private static final int LONGEST = 200;

    static Item of(String id, String place, List<Step> steps) {
        return new Item(id, place, id.substring(id.lastIndexOf('/') + 1), steps, Known.NOTHING, null, null);
    }

    /** What stands in this one under a name of its own. */
    Item child(String name, Step... more) {
        String plain = plain(name);
        var way = new ArrayList<>(steps);
        way.addAll(List.of(more));
        return of(id + "/" + plain, place + "/" + plain, way);
    }

    Item knowing(Known told) {
        return new Item(id, place, name, steps, told, charset, cut);
    }

    Item in(@Nullable String encoding) {
        return new Item(id, place, name, steps, known, encoding, cut);
    }

    /** The same thing by another name that says what it is. */
    Item named(String other) {
        return new Item(id, place, other, steps, known, charset, cut);
    }

    Item cutShort(String why) {
        return new Item(id, place, name, steps, known, charset, why);
    }

    int depth() {
        return (int) steps.stream()
                .filter(s -> s.kind().equals("entry")
                        || s.kind().equals("message")
                        || s.kind().equals("part"))
                .count();
    }

    /** A name as a path below: no way up, no root, no control or direction characters. */
    private static String plain(String name) {
        var parts = new ArrayList<String>();
        for (String part : Characters.whole(name).replace('\\', '/').split("/")) {
            String words = part.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
            if (!words.isEmpty() && !words.equals(".") && !words.equals("..")) {
                parts.add(words);
            }
        }
        String plain = String.join("/", parts);
        return plain.isEmpty()
                ? "unnamed"
                : plain.length() > LONGEST ? Characters.whole(plain.substring(plain.length() - LONGEST)) : plain;
    }
}
