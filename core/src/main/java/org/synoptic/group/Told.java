package org.synoptic.group;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Claim;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Place;
import org.synoptic.model.Span;

/**
 * A claim with what its surroundings tell of the happening. {@code sentence} counts the sentences of the document;
 * {@code own} is the date that the sentence itself gives, {@code date} the one carried to it; {@code place} stands in the
 * sentence itself, {@code places} are the forms of all places there; {@code back} when it points back to what was told
 * before ("the blast"), {@code away} when it opens something else ("meanwhile"), {@code several} when it counts
 * several happenings together ("attacks in Northport and Tull").
 */
record Told(
        Claim claim,
        int sentence,
        Span account,
        boolean title,
        boolean running,
        @Nullable String kind,
        @Nullable DateInterval own,
        @Nullable DateInterval date,
        @Nullable Place place,
        @Nullable Place near,
        Set<String> places,
        Set<String> words,
        boolean back,
        boolean away,
        boolean several) {}
