package org.synoptic.trace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Document;

/** A document as it is held against others: its words, what they are part of, whom it credits. */
record Side(Document document, Words words, Marks marks, Optional<String> credit) {

    static Side of(Document document, Words words, Marks marks) {
        return new Side(document, words, marks, Credits.agency(document, words));
    }

    static Side of(Document document) {
        var words = Words.of(document.text());
        return of(document, words, Marks.of(document, words));
    }

    Side with(Marks others) {
        return new Side(document, words, others, credit);
    }

    /** Whether this document comes before another: by date, undated ones last, then by id. */
    boolean before(Side other) {
        LocalDate mine = document.date();
        LocalDate theirs = other.document.date();
        int byDate =
                mine == null || theirs == null ? Boolean.compare(mine == null, theirs == null) : mine.compareTo(theirs);
        return byDate != 0 ? byDate < 0 : document.id().compareTo(other.document.id()) < 0;
    }

    /** The days between the dates of two documents; 0 where one is not known. */
    long daysTo(Side other) {
        LocalDate mine = document.date();
        LocalDate theirs = other.document.date();
        return mine == null || theirs == null ? 0 : Math.abs(ChronoUnit.DAYS.between(mine, theirs));
    }

    /** Whether this document names the other's publisher as where its text comes from. */
    boolean credits(Side other) {
        String publisher = other.document.publisher();
        return publisher != null
                && (credit.isPresent() && credit.equals(Credits.agency(publisher))
                        || Credits.credits(document, words, publisher));
    }

    boolean samePublisher(Side other) {
        return document.publisher() != null && document.publisher().equals(other.document.publisher());
    }

    /** The publisher, by the name under which agencies are known; null where there is none. */
    @Nullable
    String publisherName() {
        String publisher = document.publisher();
        return publisher == null ? null : Credits.agency(publisher).orElse(publisher);
    }
}
