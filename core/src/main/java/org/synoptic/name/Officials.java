package org.synoptic.name;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.lexicon.Lexicon;

/** Which body an official speaks for, by the words that tell of the office. */
final class Officials {
    private static final Lexicon SPEAKERS = Lexicon.of("speakers");
    private static final Map<String, String> BODIES = SPEAKERS.values("bodies");
    private static final Set<String> ROLES = SPEAKERS.section("roles");
    private static final Set<String> EMPLOYEES = SPEAKERS.section("employees");
    private static final Set<String> PARTIES = SPEAKERS.section("party members");
    private static final Set<String> MINISTRIES = SPEAKERS.section("ministries");
    private static final Set<String> OFFICES = SPEAKERS.section("public offices");
    private static final Pattern LINK =
            Pattern.compile("^\\s*(?:of|for|at|with|from)\\s+(?:the\\s+)?", Pattern.CASE_INSENSITIVE);

    private Officials() {}

    /** The body that an official in these words speaks for: "spokesman of the Harbour Union, Jo Lind"; null where none. */
    static @Nullable String body(String words) {
        String[] w = words.split(" ");
        for (int i = 0; i < w.length; i++) {
            int length = roleAt(w, i);
            if (length == 0) {
                continue;
            }
            String office = office(w, i, length);
            if (office != null) {
                return office;
            }
            String government = government(w, i, length);
            if (government != null) {
                return government;
            }
            String ministry = w[i].toLowerCase(Locale.ROOT).equals("minister") ? ministry(w, i) : null;
            if (ministry != null) {
                return ministry;
            }
            String after = String.join(" ", List.of(w).subList(i + length, w.length));
            var link = LINK.matcher(after);
            if (link.find() && w[i + length - 1].toLowerCase(Locale.ROOT).equals("commissioner")) {
                return String.join(" ", List.of(w).subList(0, i + length)) + " "
                        + after.substring(0, link.end()).strip() + " " + leading(after.substring(link.end()));
            }
            if (link.reset().find()) {
                String name = leading(after.substring(link.end()));
                if (!name.isEmpty()
                        && (Office.bodyNoun(name)
                                || Aliases.name(NameKey.plain(name)) != null
                                || Office.shortClasses(NameKey.plain(name)) != null
                                || w[i].toLowerCase(Locale.ROOT).startsWith("spokes") && Office.capitals(name))) {
                    return name;
                }
            }
            if (i > 0) {
                String all = String.join(" ", List.of(w).subList(0, i));
                String apposed = all.substring(all.lastIndexOf(',') + 1).strip();
                if (all.contains(",") && apposed.matches("\\p{Lu}.*['’]s?")) {
                    return apposed.replaceFirst("['’]s?$", "");
                }
                String before = Office.bodyNoun(apposed) ? apposed : all.replaceFirst(",.*", "");
                if (w[i].startsWith("spokes") && PARTIES.contains(apposed.replaceFirst("^(?i:an?|the) ", ""))) {
                    return apposed + "s";
                }
                String lost = before.replaceFirst("s$", "");
                if (!Office.bodyNoun(before) && before.endsWith("s") && Office.bodyNoun(lost)) {
                    return lost;
                }
                String owner = owner(before);
                if (owner != null) {
                    return owner;
                }
                String plain = NameKey.plain(before.replaceAll("['’]s$", ""));
                if (Office.bodyNoun(before) || Aliases.name(plain) != null || Office.shortClasses(plain) != null) {
                    return before;
                }
                String last = before.substring(before.lastIndexOf(' ') + 1);
                if (acronym(last)) {
                    return last;
                }
                String first = before.split(" ")[0].replaceAll("['’]s?$", "");
                if (Aliases.name(NameKey.plain(first)) != null && Office.capitals(first)) {
                    return first;
                }
            }
        }
        return employer(words);
    }

    /** The name that a phrase opens with: up to a comma, or to a person's name after a noun in lower case. */
    private static String leading(String words) {
        String part = words.replaceFirst("[,;(].*", "");
        String[] w = part.split(" ");
        int end = 0;
        boolean noun = false;
        while (end < w.length) {
            String bare = w[end].toLowerCase(Locale.ROOT);
            if (noun
                    && !BODIES.containsKey(bare)
                    && !bare.matches("of|for|and|the")
                    && !bare.equals("-")
                    && (end == 0 || !w[end - 1].toLowerCase(Locale.ROOT).matches("of|for|and|the"))) {
                break;
            }
            noun = noun || BODIES.containsKey(bare);
            end++;
        }
        return String.join(" ", List.of(w).subList(0, end)).strip();
    }

    private static int roleAt(String[] w, int i) {
        String one = w[i].toLowerCase(Locale.ROOT).replaceAll("[,;:]$", "").replace('-', ' ');
        if (i + 1 < w.length && ROLES.contains(one + " " + w[i + 1].toLowerCase(Locale.ROOT))) {
            return 2;
        }
        return ROLES.contains(one) ? 1 : 0;
    }

    /** "Lama Sol, the lake-based watchdog's deputy": the short form of a body that owns a role; null where none does. */
    private static @Nullable String owner(String words) {
        String[] w = words.split(" ");
        String last = w[w.length - 1];
        if (w.length < 2 || !last.endsWith("s") || Character.isUpperCase(last.codePointAt(0))) {
            return null;
        }
        String bare = last.replaceFirst("['’]?s$", "");
        String two = w[w.length - 2] + " " + bare;
        return Office.shortClasses(NameKey.plain(two)) != null
                ? two
                : Office.shortClasses(bare) != null ? "the " + bare : null;
    }

    /** "Jo Lind, a health ministry official": the body that a named person works for; null where none is told. */
    private static @Nullable String employer(String words) {
        String[] w = words.split(" ");
        for (int i = 1; i < w.length; i++) {
            if (!EMPLOYEES.contains(w[i].replaceAll("[,;:]$", "").toLowerCase(Locale.ROOT))) {
                continue;
            }
            String all = String.join(" ", List.of(w).subList(0, i));
            String before =
                    all.substring(all.lastIndexOf(',') + 1).strip().replaceFirst("^(?i:an?|the|one|senior) ", "");
            String person = i + 1 < w.length ? w[i + 1] : all.contains(",") ? all : "";
            for (int cut = 0; cut < 2 && !Office.bodyNoun(before) && before.contains(" "); cut++) {
                before = before.substring(0, before.lastIndexOf(' '));
            }
            if (Office.bodyNoun(before) && !person.isEmpty() && Character.isUpperCase(person.codePointAt(0))) {
                return before;
            }
        }
        return null;
    }

    /** "the Lowland interior minister": the ministry; null where the minister has none. */
    private static @Nullable String ministry(String[] w, int i) {
        if (i == 0 || w[i - 1].equalsIgnoreCase("prime") || !MINISTRIES.contains(w[i - 1].toLowerCase(Locale.ROOT))) {
            boolean of = i + 2 < w.length && w[i + 1].equals("of") && !w[i + 2].equals("the");
            return of && !(i > 0 && w[i - 1].equalsIgnoreCase("prime"))
                    ? "Ministry of " + w[i + 2].replace(",", "")
                    : null;
        }
        String field = Character.toUpperCase(w[i - 1].charAt(0)) + w[i - 1].substring(1) + " Ministry";
        boolean owner = i > 1 && Character.isUpperCase(w[i - 2].codePointAt(0));
        return owner ? w[i - 2] + " " + field : field;
    }

    /** "Lowland prosecutor general Jo Lind": the office that speaks as such; null where the words name none with a person. */
    private static @Nullable String office(String[] w, int i, int length) {
        String before = i == 0 ? "" : w[i - 1] + " ";
        int end = i + length;
        String after = end < w.length ? " " + w[end] : "";
        String role = String.join(" ", List.of(w).subList(i, end)).toLowerCase(Locale.ROOT);
        boolean behind = OFFICES.contains(role + after.toLowerCase(Locale.ROOT));
        boolean within = OFFICES.contains(before.toLowerCase(Locale.ROOT) + role);
        int to = behind ? end + 1 : end;
        boolean person = to < w.length && Character.isUpperCase(w[to].codePointAt(0));
        boolean owned = i > 0 && Character.isUpperCase(w[0].codePointAt(0));
        return (behind || within || OFFICES.contains(role)) && person && owned
                ? String.join(" ", List.of(w).subList(0, to))
                : null;
    }

    /** "Lowland President Jo Lind": the government; null where no country stands before the office. */
    private static @Nullable String government(String[] w, int i, int length) {
        boolean head = w[i].equalsIgnoreCase("president") && (i == 0 || !w[i - 1].equalsIgnoreCase("vice"));
        if (!head || i == 0 || length != 1) {
            return null;
        }
        String owner = w[i - 1].replaceFirst("['’]s$", "");
        if (!Demonyms.of(owner)) {
            return null;
        }
        String adjective = Demonyms.adjective(owner + "'s government");
        return adjective.contains("'") ? owner + " government" : adjective;
    }

    private static boolean acronym(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }
}
