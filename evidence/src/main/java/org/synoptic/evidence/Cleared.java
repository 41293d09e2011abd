package org.synoptic.evidence;

import java.util.List;
import java.util.Optional;
import org.synoptic.model.Span;

/** A text with marks where something was taken out, and where what is left of it stands now. */
final class Cleared {
    private final List<Span> taken;
    private final String text;

    /**
     * @param taken what is taken out, apart from one another and in order
     */
    Cleared(String whole, List<Span> taken) {
        this.taken = List.copyOf(taken);
        var left = new StringBuilder();
        int at = 0;
        for (Span span : taken) {
            left.append(whole, at, span.start()).append(Redactor.MARK);
            at = span.end();
        }
        this.text = left.append(whole.substring(at)).toString();
    }

    String text() {
        return text;
    }

    /** Where a stretch of the whole text stands now, marks in it included; nothing if it lay within what was taken out. */
    Optional<Span> now(Span before) {
        for (Span span : taken) {
            if (span.start() <= before.start() && before.end() <= span.end()) {
                return Optional.empty();
            }
        }
        int start = now(before.start(), true);
        int end = now(before.end(), false);
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private int now(int at, boolean start) {
        int shift = 0;
        for (Span span : taken) {
            if (at >= span.end()) {
                shift += Redactor.MARK.length() - span.length();
            } else if (at > span.start()) {
                return span.start() + shift + (start ? 0 : Redactor.MARK.length());
            } else {
                break;
            }
        }
        return at + shift;
    }
}
