package org.synoptic.attribute;

/** Finds who a headline names as its source: "…: monitor", "Monitor: …", "… monitor". */
final class Headline {
    private final Stretch s;
    private final Finds finds;

    Headline(Stretch s, Finds finds) {
        this.s = s;
        this.finds = finds;
    }

    void find() {
        int end = s.to();
        for (int i = s.from() + 2; i < s.to(); i++) {
            if (s.token(i).text().equals("|")) {
                end = i;
                break;
            }
        }
        while (end > s.from() && s.token(end - 1).text().matches("[.!]")) {
            end--;
        }
        for (int i = end - 1; i > s.from() + 2 && i > end - 8; i--) {
            String t = s.token(i).text();
            boolean mark = t.matches("[:–—]|--|.*[�_].*")
                    || t.equals("-")
                            && s.token(i - 1).span().end() < s.token(i).span().start();
            if (mark && i + 1 < end && Words.speaker(s, i + 1, end) && !s.hasVerb(i + 1, end)) {
                trailing(i + 1, end, i, i + 1, s.from(), i);
                return;
            }
        }
        int last = end - 1;
        String two = s.lower(last - 1) + " " + s.lower(last);
        int from = Cues.CLOSING.contains(two) ? last - 1 : Cues.CLOSING.contains(s.lower(last)) ? last : -1;
        if (from < 0
                && Cues.CLOSING_MANY.contains(s.lower(last))
                && (s.token(last - 1).is("NNS")
                        || s.token(last - 1).is("CD")
                        || s.token(last - 1).is("VB")
                        || s.lower(last - 1).equals("dead")
                        || s.token(last - 1).entity().equals("LOCATION") && Words.capital(s.token(last)))) {
            from = last;
        }
        if (from > s.from() + 2
                && s.hasFact(s.from(), from)
                && !s.token(from - 1).is("IN")
                && !s.token(from - 1).is("DT")
                && !s.token(from - 1).is("TO")) {
            trailing(from, end, -1, -1, s.from(), from);
            return;
        }
        for (int i = s.from() + 1; i < Math.min(end, s.from() + 7); i++) {
            if (s.token(i).text().equals(":")
                    && Words.speaker(s, s.from(), i)
                    && !s.hasVerb(s.from(), i)
                    && end - i > 2
                    && name(s.from(), i)) {
                trailing(s.from(), i, i, i + 1, i + 1, end);
                return;
            }
        }
    }

    private boolean name(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!s.token(i).entity().equals("LOCATION")) {
                return true;
            }
        }
        return false;
    }

    private void trailing(int from, int to, int cueFrom, int cueTo, int contentFrom, int contentTo) {
        var f = new Find(s, cueFrom < 0 ? from : cueFrom, cueFrom < 0 ? from : cueTo, "say", Find.Way.WHOLE);
        f.speaker = new int[] {from, to};
        f.content.add(new int[] {contentFrom, contentTo});
        finds.add(f);
    }
}
