package org.synoptic.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;

/** Widely known bodies under their other names. */
final class Aliases {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> CLASSES = new HashMap<>();
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("agencies", "agency"),
            Map.entry("broadcasters", "television"),
            Map.entry("papers", "newspaper"),
            Map.entry("un", "un"),
            Map.entry("monitors", "monitor"),
            Map.entry("rescue", "rescue"),
            Map.entry("alliances", "coalition"),
            Map.entry("states", "government"));

    static {
        Lexicon lexicon = Lexicon.of("aliases");
        for (String section : lexicon.sections()) {
            lexicon.values(section).forEach((alias, name) -> {
                NAMES.put(NameKey.plain(alias), name);
                NAMES.put(NameKey.plain(name), name);
                CLASSES.put(name, SECTIONS.getOrDefault(section, "organization"));
            });
        }
    }

    private Aliases() {}

    static @Nullable String name(String plain) {
        return NAMES.get(plain);
    }

    static boolean agency(String word) {
        String name = NAMES.get(NameKey.plain(word));
        return name != null && "agency".equals(CLASSES.get(name)) && Character.isUpperCase(word.codePointAt(0));
    }

    static @Nullable String classOf(String name) {
        return CLASSES.get(name);
    }

    /** The single words in capitals of a phrase that may be a body's acronym: "state news agency SANA". */
    static List<String> parts(String words) {
        var parts = new ArrayList<String>();
        for (String w : words.split(" ")) {
            String bare = w.replaceFirst("['’]?s$", "");
            if (bare.length() > 2 && bare.chars().allMatch(Character::isUpperCase)) {
                parts.add(bare);
            }
        }
        return parts;
    }
}
