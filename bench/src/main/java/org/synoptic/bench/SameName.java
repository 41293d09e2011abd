package org.synoptic.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two names are taken for one, by the rules of the labelled sets; which names are aliases the folder says. */
final class SameName {
    private static final Set<String> STOP =
            Set.of("the", "a", "an", "of", "for", "and", "in", "to", "group", "some", "one", "its", "his");
    private static final Pattern ENTRY = Pattern.compile("'([^']+)':\\s*\\[([^\\]]*)\\]");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final double SHARED = .33;

    private final Map<String, String> canonical = new HashMap<>();

    /** The rules with the aliases that the folder's own scorer lists; without it there are none. */
    static SameName of(Path folder) throws IOException {
        var same = new SameName();
        Path scorer = folder.resolve("score_accounts.py");
        if (Files.isRegularFile(scorer)) {
            String text = Files.readString(scorer, StandardCharsets.UTF_8);
            int start = text.indexOf("ALIASES = {");
            int end = text.indexOf("\n}", Math.max(start, 0));
            if (start >= 0 && end > start) {
                Matcher entry = ENTRY.matcher(text.substring(start, end));
                while (entry.find()) {
                    Matcher alias = QUOTED.matcher(entry.group(2));
                    while (alias.find()) {
                        same.canonical.put(alias.group(1), entry.group(1));
                    }
                    same.canonical.put(entry.group(1), entry.group(1));
                }
            }
        }
        return same;
    }

    String norm(String name) {
        String s = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\x00-\\x7f]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replaceFirst("^(the|a|an) ", "")
                .replace("defense", "defence");
        return canonical.getOrDefault(s, s);
    }

    boolean same(String one, String other) {
        String a = norm(one);
        String b = norm(other);
        if (a.equals(b)) {
            return true;
        }
        Set<String> wordsA = words(a);
        Set<String> wordsB = words(b);
        if (wordsA.isEmpty() || wordsB.isEmpty()) {
            return false;
        }
        if (a.equals(acronym(b)) || b.equals(acronym(a))) {
            return true;
        }
        Set<String> stemsA = stems(wordsA);
        Set<String> stemsB = stems(wordsB);
        Set<String> both = new HashSet<>(stemsA);
        both.retainAll(stemsB);
        return (both.size() == stemsA.size() || both.size() == stemsB.size())
                && (double) both.size() / Math.max(stemsA.size(), stemsB.size()) >= SHARED;
    }

    private static List<String> split(String s) {
        return Arrays.stream(s.split(" "))
                .filter(w -> !w.isEmpty() && !STOP.contains(w))
                .toList();
    }

    private static Set<String> words(String s) {
        return new HashSet<>(split(s));
    }

    private static String acronym(String s) {
        return split(s).stream().map(w -> w.substring(0, 1)).collect(Collectors.joining());
    }

    private static Set<String> stems(Set<String> words) {
        return words.stream()
                .map(w -> w.endsWith("s") && w.length() > 3 ? w.substring(0, w.length() - 1) : w)
                .collect(Collectors.toSet());
    }
}
