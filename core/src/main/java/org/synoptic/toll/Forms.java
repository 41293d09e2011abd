package org.synoptic.toll;

import java.util.ArrayList;
import java.util.List;

/** The regular forms of English verbs and nouns, with the irregular ones that a lexicon gives. */
final class Forms {
    private Forms() {}

    /** All forms of a verb; the first is the base form, those on "ing" are the progressive. */
    static List<String> ofVerb(String base, String irregular) {
        var forms = new ArrayList<String>(List.of(base));
        if (!irregular.isEmpty()) {
            for (String form : irregular.split(base.contains(" ") || irregular.contains(",") ? "\\s*,\\s*" : "\\s+")) {
                forms.add(form.strip());
            }
            if (!base.contains(" ") && forms.stream().noneMatch(f -> f.endsWith("s"))) {
                forms.add(base + "s");
            }
            return forms;
        }
        int space = base.indexOf(' ');
        String verb = space < 0 ? base : base.substring(0, space);
        String rest = space < 0 ? "" : base.substring(space);
        boolean e = verb.endsWith("e");
        boolean y = verb.endsWith("y") && !verb.matches(".*[aeiou]y");
        String stem = e ? verb.substring(0, verb.length() - 1) : verb;
        forms.add((y ? verb.substring(0, verb.length() - 1) + "ies" : plural(verb)) + rest);
        forms.add((y ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed") + rest);
        forms.add(stem + "ing" + rest);
        return forms;
    }

    /** The plural forms of a noun. */
    static List<String> ofNoun(String base, String irregular) {
        return irregular.isEmpty() ? List.of(plural(base)) : List.of(irregular.split("\\s*,\\s*"));
    }

    private static String plural(String word) {
        if (word.matches(".*(s|x|z|ch|sh)")) {
            return word + "es";
        }
        if (word.matches(".*[^aeiou]y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word + "s";
    }
}
