package org.synoptic.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.synoptic.model.Account;
import org.synoptic.model.Citation;
import org.synoptic.model.Claim;
import org.synoptic.model.Comparator;
import org.synoptic.model.Count;
import org.synoptic.model.Document;
import org.synoptic.model.Doubt;
import org.synoptic.model.Origin;
import org.synoptic.model.Outcome;
import org.synoptic.model.Polarity;
import org.synoptic.model.Setting;
import org.synoptic.model.Source;
import org.synoptic.model.SourceKind;
import org.synoptic.model.Span;
import org.synoptic.model.Status;
import org.synoptic.model.TollClaim;
import org.synoptic.model.Victims;
import org.synoptic.syntax.Reading;

class OriginsTest {
    private final List<Reading> readings = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private void document(String id, String publisher, String text) {
        var document = new Document(id, null, publisher, null, null, text);
        var account = new Account(id, id, new Span(0, text.length()), publisher, null);
        readings.add(new Reading(document, List.of(account), List.of(), List.of()));
    }

    private Source named(String name) {
        return new Source(name, name, SourceKind.BODY, null);
    }

    private Source unnamed(String words) {
        return new Source(words, words, SourceKind.UNNAMED, null);
    }

    /** A killed-claim at a quote of a document. */
    private void killed(String document, String quote, int n, List<Source> sources, String... marks) {
        Document d = readings.stream()
                .map(Reading::document)
                .filter(x -> x.id().equals(document))
                .findFirst()
                .orElseThrow();
        int at = d.text().indexOf(quote);
        claims.add(new TollClaim(
                document + "/" + (claims.size() + 1),
                d.passage(new Span(at, at + quote.length())),
                document,
                sources,
                List.of(marks).stream()
                        .map(m -> new Citation(m, new Span(0, 0)))
                        .toList(),
                Outcome.KILLED,
                new Count(n, n, Comparator.EXACT, n),
                new Victims(null, Status.UNSPECIFIED),
                null,
                null,
                new Setting(null, null, null),
                Polarity.ASSERTED,
                List.of(),
                "test",
                1));
    }

    private List<Origin> origins() {
        return new Tracer().trace(readings, claims).origins();
    }

    @Test
    void theNamedSourceNearestTheFactIsTheOrigin() {
        document("a", "The Bugle", "12 died, the Harbour Watch told Radio Tull.");
        killed("a", "12 died", 12, List.of(named("Harbour Watch"), named("Radio Tull")));
        assertThat(origins()).extracting(Origin::name).containsExactly("Harbour Watch");
    }

    @Test
    void anUnnamedSourceCannotBeToldFromWhoeverPassesItOn() {
        document("a", "The Bugle", "12 died, a medic told Radio Tull. Radio Tull said 12 died.");
        killed("a", "12 died", 12, List.of(unnamed("a medic"), named("Radio Tull")));
        killed("a", "said 12 died", 12, List.of(named("Radio Tull")));
        assertThat(origins()).singleElement().satisfies(o -> {
            assertThat(o.name()).isEqualTo("Radio Tull");
            assertThat(o.claims()).hasSize(2);
        });
    }

    @Test
    void unnamedSourcesOfTwoPublishersAreNotTheSameSource() {
        document("a", "The Bugle", "12 died, residents said.");
        document("b", "The Drum", "Some 12 died, residents said.");
        killed("a", "12 died", 12, List.of(unnamed("residents")));
        killed("b", "12 died", 12, List.of(unnamed("residents")));
        assertThat(origins())
                .extracting(Origin::name, Origin::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("The Bugle", "publisher"),
                        org.assertj.core.groups.Tuple.tuple("The Drum", "publisher"));
    }

    @Test
    void oneMonitorInTwoDocumentsIsOneOriginWithTwoAccounts() {
        document("a", "The Bugle", "12 died, said the Oren Monitor.");
        document("b", "The Drum", "At Tull 12 died, the monitor said.");
        killed("a", "12 died", 12, List.of(named("Oren Monitor")));
        killed("b", "12 died", 12, List.of(named("the Oren Monitor")));
        assertThat(origins()).singleElement().satisfies(o -> {
            assertThat(o.accounts()).containsExactly("a", "b");
            assertThat(o.evidence()).containsExactly("2 accounts give it on the word of Oren Monitor.");
        });
    }

    @Test
    void aShortFormIsTheFullNameWhoseInitialsItIs() {
        document("a", "The Bugle", "12 died, said the OVRM.");
        document("b", "The Drum", "At Tull 12 died, the Oren Valley Rights Monitor said.");
        killed("a", "12 died", 12, List.of(named("OVRM")));
        killed("b", "12 died", 12, List.of(named("Oren Valley Rights Monitor")));
        assertThat(origins()).hasSize(1);
    }

    @Test
    void whatABodyIsMayBeSaidAfterItsName() {
        document("a", "The Bugle", "12 died, said Tavra.");
        document("b", "The Drum", "At Tull 12 died, the Tavra news agency said.");
        killed("a", "12 died", 12, List.of(named("Tavra")));
        killed("b", "12 died", 12, List.of(named("Tavra news agency")));
        assertThat(origins()).hasSize(1);
    }

    @Test
    void anOwnVoiceHasItsPublisherAsOriginAndThatIsTheSourceThatOthersName() {
        document("a", "Radio Tull", "12 died.");
        document("b", "The Drum", "12 died, Radio Tull said.");
        document("c", null, "12 died.");
        killed("a", "12 died", 12, List.of());
        killed("b", "12 died", 12, List.of(named("Radio Tull")));
        killed("c", "12 died", 12, List.of());
        assertThat(origins()).extracting(Origin::name).containsExactly("Radio Tull", "c");
    }

    @Test
    void oneCitationForOneFigureIsOneOrigin() {
        document(
                "a",
                null,
                "Activists said 51 died.[1] The Oren Monitor said 51 died.[1] It rained. 51 died.[2] 60 died.[1]");
        killed("a", "said 51 died", 51, List.of(unnamed("activists")), "1");
        killed("a", "Monitor said 51", 51, List.of(named("Oren Monitor")), "1");
        killed("a", "rained. 51 died", 51, List.of(), "2");
        killed("a", "60 died", 60, List.of(), "1");
        assertThat(origins())
                .filteredOn(o -> o.name().equals("Oren Monitor"))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.claims()).containsExactly("a/1", "a/2");
                    assertThat(o.evidence())
                            .containsExactly("In a activists and Oren Monitor both cite [1] for the same figure.");
                });
        assertThat(origins()).hasSize(2);
    }

    private static final String COPY =
            "A coal barge blew up beside the salt works of Tull before dawn on Monday and 12 hands"
                    + " died as the hull broke in two and rolled over the mooring line.";

    @Test
    void aFigureInAnOwnVoiceTakesTheSourceThatTheSameSentencesNameElsewhere() {
        document("a", "The Bugle", COPY);
        document("b", "The Drum", COPY + " So said the Oren Monitor.");
        killed("a", "12 hands died", 12, List.of());
        killed("b", "12 hands died", 12, List.of(named("Oren Monitor")));
        assertThat(origins()).singleElement().satisfies(o -> {
            assertThat(o.name()).isEqualTo("Oren Monitor");
            assertThat(o.evidence()).contains("a has the same sentences as b.");
        });
    }

    @Test
    void papersThatCarryAnAgencysTextHaveTheAgencyAsOrigin() {
        document("a", "The Bugle", COPY + " (AFP)");
        document("b", "The Drum", COPY);
        killed("a", "12 hands died", 12, List.of());
        killed("b", "12 hands died", 12, List.of());
        assertThat(origins()).extracting(Origin::name).containsExactly("AFP");
    }

    @Test
    void copiesWithoutAnyNameAreOneOriginOfAllWhoCarryThem() {
        document("a", "The Bugle", COPY);
        document("b", "The Drum", COPY);
        killed("a", "12 hands died", 12, List.of());
        killed("b", "12 hands died", 12, List.of());
        assertThat(origins()).extracting(Origin::name).containsExactly("The Bugle / The Drum");
    }

    @Test
    void copiesThatNameTwoSourcesStayApart() {
        document("a", "The Bugle", COPY);
        document("b", "The Drum", COPY);
        killed("a", "12 hands died", 12, List.of(named("Oren Monitor")));
        killed("b", "12 hands died", 12, List.of(named("Coast Guard")));
        assertThat(origins()).extracting(Origin::name).containsExactly("Coast Guard", "Oren Monitor");
        assertThat(origins())
                .flatExtracting(Origin::doubts)
                .extracting(Doubt::why)
                .containsOnly("a and b give 12 in the same sentences, on the word of Oren Monitor and of Coast Guard.");
    }

    @Test
    void theOrderOfClaimsAndReadingsDoesNotMatter() {
        document("a", "The Bugle", COPY);
        document("b", "The Drum", COPY + " So said the Oren Monitor.");
        killed("a", "12 hands died", 12, List.of());
        killed("b", "12 hands died", 12, List.of(named("Oren Monitor")));
        assertThat(new Tracer().trace(readings.reversed(), claims.reversed()))
                .isEqualTo(new Tracer().trace(readings, claims));
    }
}
