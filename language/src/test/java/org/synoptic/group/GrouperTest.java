package org.synoptic.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.synoptic.extract.Extraction;
import org.synoptic.extract.Extractor;
import org.synoptic.language.CoreNlp;
import org.synoptic.model.Claim;
import org.synoptic.model.Direction;
import org.synoptic.model.Document;
import org.synoptic.model.Incident;
import org.synoptic.model.Relation;
import org.synoptic.model.RelationKind;
import org.synoptic.model.SharedPassage;
import org.synoptic.model.Span;
import org.synoptic.model.Statement;
import org.synoptic.prepare.Preparer;
import org.synoptic.syntax.Parser;
import org.synoptic.syntax.Reading;

class GrouperTest {
    private static Parser parser;

    @BeforeAll
    static void load() {
        parser = CoreNlp.load();
    }

    private static Extraction extract(String id, LocalDate date, String text) {
        return Extractor.extract(
                new Preparer(parser, s -> true).prepare(Document.of(id, null, "The " + id, date, null, text)));
    }

    private static List<Incident> group(List<Extraction> all) {
        List<Reading> readings = all.stream().map(Extraction::reading).toList();
        List<Claim> claims = all.stream().flatMap(e -> e.claims().stream()).toList();
        return new Grouper().group(readings, claims, List.of());
    }

    private static String incidentOf(List<Incident> incidents, List<Extraction> all, String words) {
        String claim = all.stream()
                .flatMap(e -> e.claims().stream())
                .filter(c -> c.passage().quote().contains(words))
                .map(Claim::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim has " + words));
        return incidents.stream()
                .filter(i -> i.claims().contains(claim))
                .map(Incident::id)
                .findFirst()
                .orElseThrow();
    }

    private static final LocalDate DAY = LocalDate.of(2031, 6, 18);

    private static final List<String> TEXTS = List.of(
            "A car bomb killed at least 31 people in the town of Orvela on Tuesday, a monitor said. The blast also"
                    + " wounded 57 people. More than 90,000 people have been killed in the civil war since 2027.",
            "Orvela was shaken by a blast on Tuesday that killed 31 people and injured dozens, the mayor said.",
            "Rebels took the town of Qastar on Monday. At least 150 soldiers died in the battle. After it, 51 prisoners"
                    + " were executed by the rebels, activists said. Another hundred had died during the battle.",
            "In March a chemical attack on the village of Tareshin killed 25 people and injured 110 others.");

    private static List<Extraction> all() {
        var all = new ArrayList<Extraction>();
        for (int i = 0; i < TEXTS.size(); i++) {
            all.add(extract("paper" + i, DAY, TEXTS.get(i)));
        }
        return all;
    }

    @Test
    void twoPapersOnOneBlastTellOfOneIncident() {
        List<Extraction> all = all();
        List<Incident> incidents = group(all);
        String blast = incidentOf(incidents, all.subList(0, 1), "31 people");
        assertThat(incidentOf(incidents, all.subList(1, 2), "31 people")).isEqualTo(blast);
        assertThat(incidentOf(incidents, all, "57 people")).isEqualTo(blast);
        assertThat(incidentOf(incidents, all, "90,000 people")).isNotEqualTo(blast);
    }

    @Test
    void theDeadOfABattleAreNotTheExecuted() {
        List<Extraction> all = all();
        List<Incident> incidents = group(all);
        String battle = incidentOf(incidents, all, "150 soldiers");
        assertThat(incidentOf(incidents, all, "nother hundred")).isEqualTo(battle);
        assertThat(incidentOf(incidents, all, "51 prisoners")).isNotEqualTo(battle);
    }

    @Test
    void anIncidentHasItsDatePlaceKindAndTitle() {
        List<Extraction> all = all();
        List<Incident> incidents = group(all);
        String id = incidentOf(incidents, all, "25 people");
        Incident i =
                incidents.stream().filter(x -> x.id().equals(id)).findFirst().orElseThrow();
        assertThat(i.id()).isEqualTo("tareshin-2031-03-01-chemical-attack");
        assertThat(i.title()).isEqualTo("Tareshin, 1 March 2031 to 31 March 2031: chemical attack");
    }

    @Test
    void everyClaimButStatementsStandsInExactlyOneIncident() {
        List<Extraction> all = all();
        List<String> grouped =
                group(all).stream().flatMap(i -> i.claims().stream()).sorted().toList();
        List<String> claims = all.stream()
                .flatMap(e -> e.claims().stream())
                .filter(c -> !(c instanceof Statement))
                .map(Claim::id)
                .sorted()
                .toList();
        assertThat(grouped).isEqualTo(claims).isNotEmpty();
    }

    @Test
    void theOrderOfWhatComesInDoesNotMatter() {
        List<Extraction> all = all();
        List<Reading> readings =
                new ArrayList<>(all.stream().map(Extraction::reading).toList());
        List<Claim> claims =
                new ArrayList<>(all.stream().flatMap(e -> e.claims().stream()).toList());
        List<Incident> first = new Grouper().group(readings, claims, List.of());
        var random = new Random(11);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(readings, random);
            Collections.shuffle(claims, random);
            assertThat(new Grouper().group(readings, claims, List.of())).isEqualTo(first);
        }
    }

    @Test
    void nothingGivesNothing() {
        assertThat(group(List.of())).isEmpty();
        assertThat(group(List.of(extract("empty", DAY, "No news today.")))).isEmpty();
    }

    @Test
    void manyTollsInOneTextAreGroupedInTime() {
        String text = "Shelling killed 12 people in Orvela on Friday. ".repeat(300);
        Extraction e = extract("long", DAY, text);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> group(List.of(e)));
    }

    @Test
    void copiedWordsTellOfOneHappeningThoughTheirDatesDiffer() {
        String news = "Eleven dockers were killed when a grain barge burned at the eastern quay of Velmora on Tuesday,"
                + " the harbour office said.";
        List<Extraction> all = List.of(extract("dawn", DAY, news), extract("dusk", DAY.plusDays(20), news));
        List<Relation> copied = List.of(new Relation(
                "dawn",
                "dusk",
                RelationKind.REPUBLISHED,
                Direction.UNKNOWN,
                null,
                List.of(new SharedPassage(new Span(0, news.length()), new Span(0, news.length())))));
        List<Reading> readings = all.stream().map(Extraction::reading).toList();
        List<Claim> claims = all.stream().flatMap(e -> e.claims().stream()).toList();
        assertThat(new Grouper().group(readings, claims, copied)).hasSize(1);
        assertThat(new Grouper().group(readings, claims, List.of())).hasSizeGreaterThan(1);
    }

    @Test
    void aRoundUpOfSeveralPlacesIsNoneOfItsHappenings() {
        List<Extraction> all = List.of(
                extract("round", DAY, "Seven people were killed in rocket attacks in Orvela and Qastar on Tuesday."),
                extract("one", DAY, "Four people were killed in a rocket attack in Orvela on Tuesday, a medic said."));
        List<Incident> incidents = group(all);
        assertThat(incidentOf(incidents, all, "Seven people")).isNotEqualTo(incidentOf(incidents, all, "Four people"));
    }
}
