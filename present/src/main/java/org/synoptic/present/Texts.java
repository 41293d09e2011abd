package org.synoptic.present;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.synoptic.model.Answer;
import org.synoptic.model.Claim;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.DateInterval;
import org.synoptic.model.Direction;
import org.synoptic.model.Estimate;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Outcome;
import org.synoptic.model.Point;
import org.synoptic.model.Question;
import org.synoptic.model.Relation;
import org.synoptic.model.RelationKind;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Stance;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;

/**
 * What is said to a person, in one language.
 *
 * <p>Example: {@code Texts.in("ar").figure(12, null, Comparator.AT_LEAST)}.
 *
 * <p>Limits: the words stand in the files {@code texts_LANGUAGE.properties}, with {@code {0}} where a value goes and a bar between
 * the word for one and the word for several; names and quotes stay as they are. A key that is
 * not there is a fault of the program.
 */
public record Texts(Locale language, Map<String, String> words) {
    /** The languages there are. */
    public static final List<String> LANGUAGES = List.of("en", "ar");

    /** English. */
    public static final Texts ENGLISH = in("en");

    private static final Pattern DAYS =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}|\\.\\.)(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}|\\.\\.))?");

    public Texts {
        words = Map.copyOf(words);
    }

    /** The words for pictures and tables in a language. */
    public static Texts in(String language) {
        return new Texts(Locale.of(language), file(Texts.class, language));
    }

    /** These and those of the files beside a class. */
    public Texts and(Class<?> beside) {
        var all = new HashMap<>(words);
        all.putAll(file(beside, language.getLanguage()));
        return new Texts(language, all);
    }

    private static Map<String, String> file(Class<?> beside, String language) {
        try (InputStream in = beside.getResourceAsStream("texts_" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("there are no texts in " + language + " beside " + beside);
            }
            var read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var words = new HashMap<String, String>();
            read.forEach((key, value) -> words.put(key.toString(), value.toString()));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the language is written from right to left. */
    public boolean rightToLeft() {
        return language.getLanguage().equals("ar");
    }

    /** The words of a key with the values in their places. */
    public String say(String key, Object... values) {
        return filled(pattern(key), values);
    }

    private String pattern(String key) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        return pattern;
    }

    private static String filled(String pattern, Object... values) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        var said = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
                int value = pattern.charAt(i + 1) - '0';
                said.append(value >= 0 && value < values.length ? values[value] : "");
                i += 2;
            } else {
                said.append(c);
            }
        }
        return said.toString();
    }

    /** A word that the program's own values name, such as {@code finding.conflict}; the value itself where it has no word. */
    public String named(String group, String value) {
        return words.getOrDefault(group + "." + slug(value), value);
    }

    private static String slug(String value) {
        return value.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** A number with its noun: "1 account", "3 accounts". */
    public String counted(long number, String noun) {
        String pattern = pattern("count." + noun);
        int bar = pattern.indexOf('|');
        return filled(bar < 0 ? pattern : number == 1 ? pattern.substring(0, bar) : pattern.substring(bar + 1), number);
    }

    /** A point's question, with the group it asks about: "killed, of them children". */
    public String question(Point point) {
        String people = point.people();
        return people == null
                ? question(point.question())
                : say(point.part() ? "question.part" : "question.group", question(point.question()), people);
    }

    /** What a question asks. */
    public String question(Question question) {
        return say("question." + slug(question.name()));
    }

    /** What befell people, by the question that it answers. */
    public String outcome(Outcome outcome) {
        return say("question." + slug(outcome.name()));
    }

    /** A count in words: "12", "at least 12", "10 to 12", "12 or more, vague". */
    public String figure(int low, @Nullable Integer high, Comparator comparator) {
        return switch (comparator) {
            case EXACT, RANGE -> plain(low, high);
            case AT_LEAST -> high == null ? say("figure.at-least", low) : say("figure.at-least-at-most", low, high);
            case AT_MOST -> high == null || low > 0 ? plain(low, high) : say("figure.at-most", high);
            case ABOUT -> say("figure.about", plain(low, high));
            case VAGUE -> say("figure.vague", plain(low, high));
        };
    }

    /** A claim's count in words. */
    public String figure(Count count) {
        return figure(count.low(), count.high(), count.comparator());
    }

    private String plain(int low, @Nullable Integer high) {
        return high == null
                ? say("figure.or-more", low)
                : high == low ? Integer.toString(low) : say("figure.range", low, high);
    }

    /** An answer as it is read out: its figure, or its name with the stance. */
    public String answer(Answer answer) {
        return switch (answer) {
            case CountAnswer count -> figure(count.low(), count.high(), count.comparator());
            case NameAnswer name -> {
                Stance stance = name.stance();
                yield stance == null
                        ? day(named("people", name.name()))
                        : say("stance.named", name.name(), stance(stance));
            }
        };
    }

    /** What a claim says, in a few words: "killed: at least 12". */
    public String assertion(Claim claim) {
        return switch (claim) {
            case TollClaim toll -> say("assertion", outcome(toll.outcome()), figure(toll.count()));
            case ResponsibilityClaim r -> say("stance.named", r.perpetrator().name(), stance(r.stance()));
            case Statement s ->
                say(
                        "assertion",
                        s.sources().isEmpty()
                                ? say("the-document")
                                : s.sources().getFirst().name(),
                        s.act());
        };
    }

    /** An estimate as it is read out: "51 to 123, best 123". */
    public String range(Estimate estimate) {
        Integer high = estimate.high();
        if (high != null && high == estimate.low()) {
            return Integer.toString(estimate.best());
        }
        return high == null
                ? say("estimate.open", estimate.low(), estimate.best())
                : say("estimate.range", estimate.low(), high, estimate.best());
    }

    /** A reason that a stage or the casebook gives as a sentence: the rule of an estimate, why claims count as of one origin. */
    public String reason(String sentence) {
        return new Reasons(this).said(sentence);
    }

    /** The title of an incident; in English as it is. */
    public String title(String title) {
        return language.getLanguage().equals("en") ? title : new Reasons(this).title(title);
    }

    /** What a point shows. */
    public String finding(Finding finding) {
        return say("finding." + slug(finding.name()));
    }

    /** What a stance makes of the name it stands with: "accused", "admits it". */
    public String stance(Stance stance) {
        return say("stance." + slug(stance.name()));
    }

    /** A day with the month's name. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    /** A day for a narrow place. */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language).format(day);
    }

    /** A name; days, which the records write as 2031-05-01, 2031-05-01/2031-05-31 or 2031-05-01/.., in words. */
    private String day(String name) {
        var days = DAYS.matcher(name);
        if (!days.matches()) {
            return name;
        }
        LocalDate from = end(days.group(1));
        return dates(new DateInterval(from, days.group(2) == null ? from : end(days.group(2)), null));
    }

    private static @Nullable LocalDate end(String day) {
        return day.equals("..") ? null : LocalDate.parse(day);
    }

    /** An interval in words: "22 to 27 July 2013", "from 22 July 2013 on". Empty when both ends are open. */
    public String dates(DateInterval date) {
        LocalDate from = date.earliest();
        LocalDate to = date.latest();
        if (from == null) {
            return to == null ? "" : say("dates.by", day(to));
        }
        if (to == null) {
            return say("dates.from", day(from));
        }
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()))) {
            return Integer.toString(from.getYear());
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.withDayOfMonth(from.lengthOfMonth()))) {
            return DateTimeFormatter.ofPattern("MMMM uuuu", language).format(from);
        }
        boolean sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        return say("dates.to", sameMonth ? from.getDayOfMonth() : day(from), day(to));
    }

    /** When and where, as far as known: "22 July 2013, Khan al-Assal". */
    public String whenAndWhere(Incident incident) {
        String when = incident.date() == null ? "" : dates(incident.date());
        var place = incident.place();
        String where =
                place == null ? "" : place.within() == null ? place.name() : place.name() + " (" + place.within() + ")";
        return when.isEmpty() ? where : where.isEmpty() ? when : say("and", when, where);
    }

    /** How a document stands to the other of a relation: "Same text as, taken from it". */
    public String relation(Relation relation, boolean first) {
        return how(relation) + tail(relation, first);
    }

    /** The whole relation, with the names of both documents. */
    public String relation(Relation relation, String a, String b) {
        String how = how(relation);
        String lowered = how.substring(0, 1).toLowerCase(language) + how.substring(1);
        return a + ": " + lowered + " " + b + tail(relation, true) + ".";
    }

    private String how(Relation relation) {
        return say("relation." + slug(relation.kind().name()));
    }

    private String tail(Relation relation, boolean first) {
        Direction direction = relation.direction();
        String common = relation.commonOrigin();
        return switch (direction) {
            case A_FROM_B, B_FROM_A ->
                say(first == (direction == Direction.A_FROM_B) ? "relation.taken" : "relation.gave");
            case COMMON -> say("relation.common", common == null ? third(relation) : common);
            case UNKNOWN -> "";
        };
    }

    private String third(Relation relation) {
        return say(relation.kind() == RelationKind.SHARED_QUOTE ? "relation.quoted" : "relation.third");
    }
}
