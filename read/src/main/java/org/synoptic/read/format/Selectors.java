package org.synoptic.read.format;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** CSS selectors that lead to single elements of a page as it was before anything was taken out of it. */
final class Selectors {
    private static final int DEEPEST = 60;

    private final Element body;
    private final Map<Element, Integer> nth = new IdentityHashMap<>();

    Selectors(Element body) {
        this.body = body;
        body.stream().forEach(this::number);
    }

    private void number(Element parent) {
        Map<String, Integer> counts = new HashMap<>();
        for (Element child : parent.children()) {
            nth.put(child, counts.merge(child.normalName(), 1, Integer::sum));
        }
    }

    /** The selector of an element, such as {@code body > div:nth-of-type(2) > p:nth-of-type(1)}; null for one too deep. */
    @Nullable
    String of(Element element) {
        var selector = new StringBuilder();
        int depth = 0;
        for (Element e = element; e != null && !e.equals(body); e = e.parent()) {
            Integer place = nth.get(e);
            if (place == null || ++depth > DEEPEST || !e.normalName().matches("[a-z][a-z0-9-]*")) {
                return null;
            }
            selector.insert(0, " > " + e.normalName() + ":nth-of-type(" + place + ")");
        }
        return selector.insert(0, "body").toString();
    }
}
