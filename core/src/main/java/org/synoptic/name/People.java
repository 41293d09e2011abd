package org.synoptic.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people that one document names; a family name stands for the full name given with it. */
final class People {
    private final Map<String, String> names = new HashMap<>();

    @Nullable
    String find(String words) {
        String bare = Office.bare(Wording.clean(words));
        String found = names.get(NameKey.folded(bare));
        if (found != null) {
            return found;
        }
        int space = bare.lastIndexOf(' ');
        String last = bare.substring(space + 1);
        return space > 0 && Office.capitals(bare) && !Office.bodyNoun(bare) ? names.get(NameKey.folded(last)) : null;
    }

    void add(String name) {
        String bare = Office.bare(name);
        String[] parts = bare.split(" ");
        names.merge(NameKey.folded(bare), bare, (a, b) -> a);
        if (parts.length > 1) {
            names.put(
                    NameKey.folded(parts[parts.length - 1]),
                    longer(names.get(NameKey.folded(parts[parts.length - 1])), bare));
            for (int i = 1; i < parts.length - 1; i++) {
                String tail = String.join(" ", List.of(parts).subList(i, parts.length));
                names.put(NameKey.folded(tail), longer(names.get(NameKey.folded(tail)), bare));
            }
        }
    }

    private static String longer(@Nullable String a, String b) {
        return a == null || b.length() > a.length() && !a.contains(" ") ? b : a;
    }
}
