package org.synoptic.present;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Actor;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Estimate;
import org.synoptic.model.Place;
import org.synoptic.model.Span;

/** The values that several records share, each as docs/records.md has it. */
final class Records {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Records() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static ObjectNode span(Span span) {
        return object().put("start", span.start()).put("end", span.end());
    }

    static ArrayNode spans(List<Span> spans) {
        ArrayNode array = array();
        spans.forEach(s -> array.add(span(s)));
        return array;
    }

    static ArrayNode strings(Collection<String> strings) {
        ArrayNode array = array();
        strings.forEach(array::add);
        return array;
    }

    static @Nullable ObjectNode spanOrNull(@Nullable Span span) {
        return span == null ? null : span(span);
    }

    static @Nullable ObjectNode actor(@Nullable Actor actor) {
        return actor == null ? null : object().put("name", actor.name()).put("words", actor.words());
    }

    static @Nullable ObjectNode place(@Nullable Place place) {
        return place == null ? null : object().put("name", place.name()).put("words", place.words());
    }

    static @Nullable ObjectNode date(@Nullable DateInterval date) {
        return date == null
                ? null
                : object().put("earliest", text(date.earliest()))
                        .put("latest", text(date.latest()))
                        .put("words", date.words());
    }

    static @Nullable ObjectNode estimate(@Nullable Estimate estimate) {
        return estimate == null
                ? null
                : object().put("low", estimate.low())
                        .put("best", estimate.best())
                        .put("high", estimate.high())
                        .put("rule", estimate.rule());
    }

    /** An enum's name as the records write it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What the value prints as, null for null. */
    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
