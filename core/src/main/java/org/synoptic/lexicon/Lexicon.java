package org.synoptic.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A word list from a resource file, in named sections.
 *
 * <p>Example: {@code Lexicon.of("outcomes").section("killed.verbs").contains("execute")}.
 *
 * <p>Limits: entries are lower case and may hold spaces; {@code #} opens a comment, {@code [name]} a section, a line
 * {@code entry = value} gives an entry a value. An entry stands in one section at most once. Files lie beside this
 * class; a missing or broken file is a programming fault and throws.
 */
public final class Lexicon {
    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

    private final String name;
    private final Map<String, Map<String, String>> sections;

    private Lexicon(String name, Map<String, Map<String, String>> sections) {
        this.name = name;
        this.sections = sections;
    }

    /** The lexicon of the resource {@code NAME.txt}. */
    public static Lexicon of(String name) {
        return LOADED.computeIfAbsent(name, Lexicon::load);
    }

    /** The entries of a section, in file order; it is a fault to ask for a section that the file does not have. */
    public Set<String> section(String section) {
        return values(section).keySet();
    }

    /** The entries of a section with their values; an entry without a value maps to the empty string. */
    public Map<String, String> values(String section) {
        Map<String, String> found = sections.get(section);
        if (found == null) {
            throw new IllegalArgumentException("lexicon " + name + " has no section " + section);
        }
        return found;
    }

    /** The names of the sections, in file order. */
    public Set<String> sections() {
        return sections.keySet();
    }

    /** The first section that holds an entry. */
    public Optional<String> sectionOf(String entry) {
        for (var s : sections.entrySet()) {
            if (s.getValue().containsKey(entry)) {
                return Optional.of(s.getKey());
            }
        }
        return Optional.empty();
    }

    private static Lexicon load(String name) {
        var in = Lexicon.class.getResourceAsStream(name + ".txt");
        if (in == null) {
            throw new IllegalArgumentException("no lexicon " + name);
        }
        var sections = new LinkedHashMap<String, Map<String, String>>();
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, String> section = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String entry = line.replaceFirst("(^|\\s)#.*", "").strip();
                if (entry.startsWith("[") && entry.endsWith("]")) {
                    section = sections.computeIfAbsent(
                            entry.substring(1, entry.length() - 1), k -> new LinkedHashMap<>());
                } else if (!entry.isEmpty()) {
                    if (section == null) {
                        throw new IllegalArgumentException("lexicon " + name + ": entry before a section: " + entry);
                    }
                    int equals = entry.indexOf('=');
                    String key = (equals < 0 ? entry : entry.substring(0, equals))
                            .strip()
                            .toLowerCase(Locale.ROOT);
                    if (section.put(
                                    key,
                                    equals < 0
                                            ? ""
                                            : entry.substring(equals + 1).strip())
                            != null) {
                        throw new IllegalArgumentException("lexicon " + name + " repeats " + key);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sections.replaceAll((k, v) -> Collections.unmodifiableMap(v));
        return new Lexicon(name, Collections.unmodifiableMap(sections));
    }
}
