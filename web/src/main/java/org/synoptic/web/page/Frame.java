package org.synoptic.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Listed;
import org.synoptic.model.DateInterval;
import org.synoptic.present.Texts;
import org.synoptic.web.account.Role;

/**
 * What every page shows around its own: whose it is, in which language, where else to go, what is at work.
 *
 * <p>Example: {@code f.say("casebook.title")} in a page.
 *
 * <p>Limits: {@code token} has to be in every form; {@code notice} is a line above the page, empty without; {@code work} what is being
 * done meanwhile, empty without; {@code here} is the address of the page with its query.
 */
public record Frame(
        Texts texts,
        String title,
        String casebook,
        String who,
        Role role,
        boolean team,
        String token,
        String here,
        String screen,
        String notice,
        String work,
        boolean blind) {
    /** The direction of what the program says with names of documents in it. */
    public String direction() {
        return texts.rightToLeft() ? "rtl" : "auto";
    }

    /** The words of a key. */
    public String say(String key, Object... values) {
        return texts.say(key, values);
    }

    /** Whether the person may do what needs a role. */
    public boolean may(Role least) {
        return role.may(least);
    }

    /** Whether to show what reviewers use. */
    public boolean reviewer() {
        return role.may(Role.REVIEWER);
    }

    /** Whether to show what editors use. */
    public boolean editor() {
        return role.may(Role.EDITOR);
    }

    /** Whether to show what administrators use. */
    public boolean administrator() {
        return role.may(Role.ADMINISTRATOR);
    }

    /** An address with a query; values that are null are left out. */
    public String to(String path, @Nullable Object... query) {
        return address(path, query);
    }

    /** An address with a query of names and values in turn; values that are null or empty are left out. */
    public static String address(String path, @Nullable Object... query) {
        var address = new StringBuilder(path);
        char between = '?';
        for (int i = 0; i + 1 < query.length; i += 2) {
            Object value = query[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                address.append(between)
                        .append(query[i])
                        .append('=')
                        .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
                between = '&';
            }
        }
        return address.toString();
    }

    /** The days of an incident in words. */
    public String days(Listed incident) {
        return days(incident.earliest(), incident.latest());
    }

    /** An interval in words. */
    public String days(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return earliest == null && latest == null ? "" : texts.dates(new DateInterval(earliest, latest, null));
    }

    /** The range of an incident's killed in figures. */
    public String range(Listed incident) {
        if (incident.best() < 0) {
            return "\u2013";
        }
        if (incident.high() < 0) {
            return texts.say("figure.or-more", incident.low());
        }
        return incident.low() == incident.high()
                ? Integer.toString(incident.low())
                : texts.say("figure.range", incident.low(), incident.high());
    }

    /** The mark that stands before a finding, which tells it without colour. */
    public String mark(org.synoptic.model.Finding finding) {
        return switch (finding) {
            case CONFLICT -> "\u2260";
            case UPDATE -> "\u2197";
            case AGREEMENT -> "=";
            case SINGLE_ORIGIN -> "\u25e6";
            case NOT_COMPARABLE -> "~";
            case SILENCE -> "\u2205";
        };
    }

    /** A number with separators of thousands. */
    public String number(long number) {
        return String.format(java.util.Locale.ENGLISH, "%,d", number);
    }
}
