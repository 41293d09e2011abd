package org.synoptic.prepare;

import java.util.regex.Pattern;

/** Citation marks in running text: {@code [1]}, {@code [a]}, {@code [note 2]}, {@code [citation needed]}. */
final class Marks {
    static final Pattern PATTERN = Pattern.compile("\\[(\\d{1,3}|[a-z]|note \\d{1,2}|citation needed)\\]");

    private Marks() {}
}
