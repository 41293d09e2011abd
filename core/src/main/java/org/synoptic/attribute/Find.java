package org.synoptic.attribute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One cue found in a stretch, with the tokens of its speaker and of what is said; ranges are half open. */
final class Find {
    final Stretch stretch;
    final int[] cue;
    final String act;
    final Way way;
    int @Nullable [] speaker;
    int @Nullable [] passer;
    int @Nullable [] informant;
    final List<int[]> content = new ArrayList<>();

    @Nullable
    Find shares;

    /** The cue is denied: "could not confirm", "did not give". */
    boolean denied;

    /** How what is said stands to the cue. */
    enum Way {
        AFTER,
        BEFORE,
        AROUND,
        OBJECT,
        WHOLE
    }

    Find(Stretch stretch, int from, int to, String act, Way way) {
        this.stretch = stretch;
        this.cue = new int[] {from, to};
        this.act = act;
        this.way = way;
    }

    int start() {
        return speaker == null ? cue[0] : Math.min(cue[0], speaker[0]);
    }

    int end() {
        return speaker == null ? cue[1] : Math.max(cue[1], speaker[1]);
    }
}
