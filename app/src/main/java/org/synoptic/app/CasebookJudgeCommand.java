package org.synoptic.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Mark;
import org.synoptic.casebook.Refused;
import org.synoptic.casebook.Ruling;
import org.synoptic.model.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code synoptic casebook judge}: what a person rules. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "judge",
        description = {
            "Writes what a person rules; nothing is overwritten, and any judgement can be undone by another.",
            "",
            "RULING is one of:",
            "  list [claims|judgements] [PAGE]           what can be judged, and what was; a hundred a page",
            "  accept CLAIM...     reject CLAIM...",
            "  correct CLAIM FIELD=VALUE...              such as low=51 status=civilian source=\"a medic <- SANA\"",
            "  add DOCUMENT START-END FIELD=VALUE...     a missed claim, such as outcome=killed low=12",
            "  one-incident CLAIM CLAIM...   own-incident CLAIM...",
            "  one-source NAME OTHER         own-source NAME INSTEAD DOCUMENT...",
            "  dependent ACCOUNT ACCOUNT     independent ACCOUNT ACCOUNT",
            "  best CLAIM QUESTION LOW BEST HIGH         an estimate for the incident of the claim",
            "  grade SCHEME VALUE claim=CLAIM            or source=NAME",
            "                    schemes: airwars, admiralty-reliability, admiralty-credibility",
            "  note CLAIM|DOCUMENT TEXT      undo NUMBER"
        },
        footer = {"", "Example:", "  synoptic casebook judge oster correct post.txt/2 low=51 --why \"the text says 51\""
        })
final class CasebookJudgeCommand implements Callable<Integer> {
    private static final int PAGE = 100;

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Parameters(index = "1", paramLabel = "RULING", description = "What is ruled, or list.")
    private String ruling = "";

    @Parameters(index = "2..*", paramLabel = "ARGUMENT", description = "What it is about.")
    private List<String> given = List.of();

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason; it stays with the judgement.")
    private @Nullable String why;

    CasebookJudgeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Casebook open = casebook.open()) {
            if (ruling.equals("list")) {
                list(open);
            } else if (why == null) {
                throw wrong("A judgement needs its reason: --why TEXT");
            } else {
                for (Ruling one : rulings(open)) {
                    long number = open.judge(one, casebook.by, why);
                    session.console()
                            .print("judgement " + number + " is kept; undo it with: judge DIR undo " + number + "\n");
                }
            }
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String argument(int index) {
        if (index >= given.size()) {
            throw wrong("Something is missing after " + ruling + "; --help shows what belongs there");
        }
        return given.get(index);
    }

    private List<Ruling> rulings(Casebook open) throws IOException {
        return switch (ruling) {
            case "accept" ->
                marks(open, 0).stream().<Ruling>map(Ruling.Accept::new).toList();
            case "reject" ->
                marks(open, 0).stream().<Ruling>map(Ruling.Reject::new).toList();
            case "correct" -> List.of(new Ruling.Correct(open.mark(argument(0)), fields(1)));
            case "add" -> List.of(new Ruling.Add(open.mark(argument(0), span(argument(1))), fields(2)));
            case "one-incident" -> List.of(new Ruling.OneIncident(marks(open, 0)));
            case "own-incident" -> List.of(new Ruling.OwnIncident(marks(open, 0)));
            case "one-source" -> List.of(new Ruling.OneSource(argument(0), argument(1)));
            case "own-source" -> List.of(new Ruling.OwnSource(argument(0), argument(1), marks(open, 2)));
            case "dependent", "independent" ->
                List.of(new Ruling.Dependence(
                        open.mark(argument(0)), open.mark(argument(1)), ruling.equals("dependent")));
            case "best" ->
                List.of(new Ruling.Best(
                        open.mark(argument(0)),
                        argument(1),
                        null,
                        number(argument(2)),
                        number(argument(3)),
                        number(argument(4))));
            case "grade" -> List.of(grade(open));
            case "note" -> List.of(new Ruling.Note(open.mark(argument(0)), argument(1)));
            case "undo" -> List.of(new Ruling.Undo(number(argument(0))));
            default -> throw wrong("There is no ruling " + ruling + "; --help lists them");
        };
    }

    private Ruling grade(Casebook open) throws IOException {
        Ruling.Scheme scheme;
        try {
            scheme = Ruling.Scheme.valueOf(argument(0).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw wrong("There is no scheme " + argument(0) + "; --help lists them");
        }
        String on = fields(2).getOrDefault("claim", "");
        String source = fields(2).get("source");
        return new Ruling.Grade(scheme, argument(1), on.isEmpty() ? null : open.mark(on), source);
    }

    private List<Mark> marks(Casebook open, int from) throws IOException {
        var marks = new java.util.ArrayList<Mark>();
        argument(from);
        for (String id : given.subList(from, given.size())) {
            marks.add(open.mark(id));
        }
        return marks;
    }

    private Map<String, String> fields(int from) {
        var fields = new TreeMap<String, String>();
        argument(from);
        for (String field : given.subList(from, given.size())) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw wrong("This is no FIELD=VALUE: " + field);
            }
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }

    private Span span(String words) {
        if (!words.matches("[0-9]{1,9}-[0-9]{1,9}")) {
            throw wrong("START-END are two numbers, such as 120-154");
        }
        int dash = words.indexOf('-');
        return new Span(number(words.substring(0, dash)), number(words.substring(dash + 1)));
    }

    private int number(String words) {
        if (!words.matches("[0-9]{1,9}")) {
            throw wrong("This is no number: " + words);
        }
        return Integer.parseInt(words);
    }

    /** A page of claims, or of judgements. */
    private void list(Casebook open) throws IOException {
        boolean judgements = !given.isEmpty() && given.getFirst().equals("judgements");
        if (!given.isEmpty() && !judgements && !given.getFirst().equals("claims")) {
            throw wrong("list shows claims or judgements, not " + given.getFirst());
        }
        int page = given.size() > 1 ? Math.max(1, number(given.get(1))) : 1;
        List<String> lines = judgements
                ? open.judgements().stream()
                        .skip((page - 1L) * PAGE)
                        .limit(PAGE + 1L)
                        .map(CasebookJudgeCommand::line)
                        .toList()
                : open.claims((page - 1) * PAGE, PAGE + 1).stream()
                        .map(c -> c.id() + "  " + c.passage().quote().replaceAll("\\s+", " ") + "\n")
                        .toList();
        for (String line : lines.subList(0, Math.min(PAGE, lines.size()))) {
            session.console().print(line);
        }
        String what = judgements ? "judgements" : "claims";
        if (lines.isEmpty()) {
            session.console().print(page == 1 ? "no " + what + " yet\n" : "no more " + what + "\n");
        } else if (lines.size() > PAGE) {
            session.console().print("more with: list " + what + " " + (page + 1) + "\n");
        }
    }

    private static String line(Judgement j) {
        return "judgement " + j.number() + "  " + j.kind() + " " + String.join(" ", j.claims()) + ", "
                + j.standing().name().toLowerCase(Locale.ROOT)
                + (j.because().isEmpty() ? "" : ": " + j.because())
                + ". " + j.who() + ", " + j.at() + ": " + j.why() + "\n";
    }
}
