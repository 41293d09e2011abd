package org.synoptic.casebook;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person rules on what the machine proposed.
 *
 * <p>Example: {@code new Ruling.Correct(casebook.mark("a.txt/3"), Map.of("low", "51", "high", "51"))}.
 *
 * <p>Limits: marks come from {@link Casebook#mark}; fields and their values are those of {@code Correction}, listed in
 * docs/casebook.md.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ruling")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ruling.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = Ruling.Reject.class, name = "reject"),
    @JsonSubTypes.Type(value = Ruling.Correct.class, name = "correct"),
    @JsonSubTypes.Type(value = Ruling.Add.class, name = "add"),
    @JsonSubTypes.Type(value = Ruling.OneIncident.class, name = "one-incident"),
    @JsonSubTypes.Type(value = Ruling.OwnIncident.class, name = "own-incident"),
    @JsonSubTypes.Type(value = Ruling.OneSource.class, name = "one-source"),
    @JsonSubTypes.Type(value = Ruling.OwnSource.class, name = "own-source"),
    @JsonSubTypes.Type(value = Ruling.Dependence.class, name = "dependence"),
    @JsonSubTypes.Type(value = Ruling.Best.class, name = "best"),
    @JsonSubTypes.Type(value = Ruling.Grade.class, name = "grade"),
    @JsonSubTypes.Type(value = Ruling.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Ruling.Undo.class, name = "undo")
})
public sealed interface Ruling {
    /** A ruling from the words that {@link #json} gave; throws {@link java.io.UncheckedIOException} where they are no ruling. */
    static Ruling of(String json) {
        return Json.read(json, Ruling.class);
    }

    /** The ruling as JSON. */
    default String json() {
        return Json.write(Ruling.class, this);
    }

    /** The words that it is about; empty where it is about names or another judgement. */
    List<Mark> marks();

    /** The claim is right as it was read. */
    record Accept(Mark claim) implements Ruling {
        @Override
        public List<Mark> marks() {
            return List.of(claim);
        }
    }

    /** The claim is no claim, or wrongly read beyond correction. */
    record Reject(Mark claim) implements Ruling {
        @Override
        public List<Mark> marks() {
            return List.of(claim);
        }
    }

    /** The claim is right with these fields instead. */
    record Correct(Mark claim, Map<String, String> fields) implements Ruling {
        public Correct {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }

        @Override
        public List<Mark> marks() {
            return List.of(claim);
        }
    }

    /** A claim that the machine missed; {@code kind} among the fields is {@code toll} or {@code responsibility}. */
    record Add(Mark passage, Map<String, String> fields) implements Ruling {
        public Add {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }

        @Override
        public List<Mark> marks() {
            return List.of(passage);
        }
    }

    /** The incidents of these claims are one. */
    record OneIncident(List<Mark> claims) implements Ruling {
        public OneIncident {
            claims = List.copyOf(claims);
        }

        @Override
        public List<Mark> marks() {
            return claims;
        }
    }

    /** These claims are an incident of their own. */
    record OwnIncident(List<Mark> claims) implements Ruling {
        public OwnIncident {
            claims = List.copyOf(claims);
        }

        @Override
        public List<Mark> marks() {
            return claims;
        }
    }

    /** A source's name means another source of the first name given. */
    record OneSource(String name, String other) implements Ruling {
        @Override
        public List<Mark> marks() {
            return List.of();
        }
    }

    /** In the documents of these passages a source's name means another body, to be called otherwise. */
    record OwnSource(String name, String instead, List<Mark> where) implements Ruling {
        public OwnSource {
            where = List.copyOf(where);
        }

        @Override
        public List<Mark> marks() {
            return where;
        }
    }

    /** Two accounts do, or do not, stand on one another; the marks are passages in them. */
    record Dependence(Mark a, Mark b, boolean dependent) implements Ruling {
        @Override
        public List<Mark> marks() {
            return List.of(a, b);
        }
    }

    /** A person's estimate for a question about the incident of a claim; {@code people} is null for the whole. */
    record Best(
            Mark claim,
            String question,
            @Nullable String people,
            int low,
            int best,
            @Nullable Integer high) implements Ruling {
        @Override
        public List<Mark> marks() {
            return List.of(claim);
        }
    }

    /** A grade by a scheme: of a claim, or, where {@code claim} is null, of the source of a name. */
    record Grade(
            Scheme scheme,
            String value,
            @Nullable Mark claim,
            @Nullable String source) implements Ruling {
        @Override
        public List<Mark> marks() {
            return claim == null ? List.of() : List.of(claim);
        }
    }

    /** A note on a passage or claim, or on the whole where the mark is null. */
    record Note(@Nullable Mark on, String words) implements Ruling {
        @Override
        public List<Mark> marks() {
            return on == null ? List.of() : List.of(on);
        }
    }

    /** Another judgement does not hold any more. */
    record Undo(long judgement) implements Ruling {
        @Override
        public List<Mark> marks() {
            return List.of();
        }
    }

    /** How grades are given; none is needed, and none changes a figure. */
    enum Scheme {
        /** Airwars' gradings of an allegation. */
        AIRWARS(List.of("confirmed", "fair", "weak", "contested", "discounted")),
        /** The Admiralty code's first axis: how reliable a source is, whatever it says here. */
        ADMIRALTY_RELIABILITY(List.of("A", "B", "C", "D", "E", "F")),
        /** The Admiralty code's second axis: how credible this information is, whoever says it. */
        ADMIRALTY_CREDIBILITY(List.of("1", "2", "3", "4", "5", "6"));

        private final List<String> values;

        Scheme(List<String> values) {
            this.values = values;
        }

        /** The grades, the best first. */
        public List<String> grades() {
            return values;
        }
    }
}
