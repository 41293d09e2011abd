package org.synoptic.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.synoptic.model.Answer;
import org.synoptic.model.CountAnswer;
import org.synoptic.model.Estimate;
import org.synoptic.model.Finding;
import org.synoptic.model.Incident;
import org.synoptic.model.NameAnswer;
import org.synoptic.model.Point;
import org.synoptic.model.Question;
import org.synoptic.model.Stance;
import org.synoptic.model.Status;

class CollatorTest {
    private static List<Integer> superseded(Point point) {
        return point.answers().stream()
                .filter(Answer::superseded)
                .map(a -> ((CountAnswer) a).low())
                .toList();
    }

    @Test
    void twoFiguresOfTwoOriginsThatDoNotMeetConflict() {
        var killed = new Case()
                .killed("Monitor", Case.exactly(51))
                .killed("Agency", Case.exactly(123))
                .point(Question.KILLED);
        assertThat(killed.finding()).isEqualTo(Finding.CONFLICT);
        assertThat(killed.estimate())
                .isEqualTo(new Estimate(
                        51, 51, 123, "the lowest of 2 figures that are tied (each supported by 1 of 2 origins)"));
        assertThat(killed.origins()).isEqualTo(2);
    }

    @Test
    void atLeast150Meets160() {
        var killed = new Case()
                .killed("Monitor", Case.atLeast(150))
                .killed("Agency", Case.exactly(160))
                .point(Question.KILLED);
        assertThat(killed.findings()).containsExactly(Finding.AGREEMENT);
        assertThat(killed.estimate())
                .isEqualTo(new Estimate(150, 160, null, "the figure that most origins support (2 of 2)"));
    }

    @Test
    void aboutStretchesByATenthBeforeItIsHeldAgainstAnother() {
        assertThat(new Case()
                        .killed("Monitor", Case.about(100))
                        .killed("Agency", Case.exactly(110))
                        .point(Question.KILLED)
                        .finding())
                .isEqualTo(Finding.AGREEMENT);
        assertThat(new Case()
                        .killed("Monitor", Case.about(100))
                        .killed("Agency", Case.exactly(111))
                        .point(Question.KILLED)
                        .finding())
                .isEqualTo(Finding.CONFLICT);
    }

    @Test
    void oneOriginInSeveralAccountsIsASingleOrigin() {
        var killed = new Case()
                .killed("Monitor first", Case.exactly(12))
                .killed("Monitor second", Case.exactly(12))
                .killed("Monitor third", Case.exactly(12))
                .point(Question.KILLED);
        assertThat(killed.findings()).containsExactly(Finding.SINGLE_ORIGIN);
        assertThat(killed.accounts()).isEqualTo(3);
        assertThat(killed.origins()).isEqualTo(1);
    }

    @Test
    void aLaterFigureOfOneOriginIsAnUpdateAndTheLastIsCurrent() {
        var killed = new Case()
                .killed("Monitor@3", Case.exactly(112))
                .killed("Monitor@1", Case.exactly(43))
                .killed("Monitor@2", Case.atLeast(70))
                .killed("Monitor@4", Case.exactly(126))
                .point(Question.KILLED);
        assertThat(killed.findings()).containsExactly(Finding.UPDATE, Finding.SINGLE_ORIGIN);
        assertThat(superseded(killed)).containsExactly(43, 70, 112);
        assertThat(killed.estimate()).isEqualTo(new Estimate(126, 126, 126, "the figure of the only origin"));
    }

    @Test
    void wordingTellsTheLaterFigureWhereDatesDoNot() {
        var rose = new Case()
                .killed("Monitor@1", Case.exactly(12))
                .worded("Monitor@1", "the toll rose to", Case.exactly(19));
        assertThat(superseded(rose.point(Question.KILLED))).containsExactly(12);
        var previous = new Case()
                .worded("Monitor@1", "a previous toll of", Case.exactly(12))
                .killed("Monitor@1", Case.exactly(19));
        assertThat(superseded(previous.point(Question.KILLED))).containsExactly(12);
    }

    @Test
    void aPreviousTollInALaterAccountOvertakesNothing() {
        var killed = new Case()
                .killed("Monitor@1", Case.exactly(19))
                .worded("Monitor@2", "a previous toll of", Case.exactly(12))
                .point(Question.KILLED);
        assertThat(superseded(killed)).isEmpty();
    }

    @Test
    void aLooserLaterFigureOvertakesNothing() {
        var killed = new Case()
                .killed("Monitor@1", Case.exactly(48))
                .killed("Monitor@2", Case.dozens())
                .point(Question.KILLED);
        assertThat(killed.findings()).containsExactly(Finding.SINGLE_ORIGIN);
        assertThat(superseded(killed)).isEmpty();
    }

    @Test
    void anOvertakenFigureConflictsWithNobody() {
        var killed = new Case()
                .killed("Monitor@1", Case.exactly(12))
                .killed("Monitor@2", Case.exactly(20))
                .killed("Agency@2", Case.exactly(20))
                .point(Question.KILLED);
        assertThat(killed.findings()).containsExactly(Finding.UPDATE, Finding.AGREEMENT);
    }

    @Test
    void theFigureThatMostOriginsSupportIsBest() {
        var killed = new Case()
                .killed("Monitor", Case.exactly(30))
                .killed("Agency", Case.exactly(30))
                .killed("Council", Case.exactly(12))
                .point(Question.KILLED);
        assertThat(killed.findings()).containsExactly(Finding.CONFLICT, Finding.AGREEMENT);
        assertThat(killed.estimate())
                .isEqualTo(new Estimate(12, 30, 30, "the figure that most origins support (2 of 3)"));
    }

    @Test
    void aTotalAnswersTheWholeWhoeverTheDeadAreSaidToBe() {
        var it = new Case()
                .killed("Agency", Case.exactly(20), "20 terrorists", Status.COMBATANT)
                .killed("Council", Case.exactly(20), "20 civilians", Status.CIVILIAN);
        assertThat(it.point(Question.KILLED).finding()).isEqualTo(Finding.AGREEMENT);
        assertThat(it.point(Question.VICTIMS).finding()).isEqualTo(Finding.CONFLICT);
    }

    @Test
    void soldiersAgainstMorePeopleOfBothKindsConflictOnBothPoints() {
        var it = new Case()
                .killed("Monitor", Case.exactly(51), "51 soldiers", Status.COMBATANT)
                .killed("Agency", Case.exactly(123), "123 people, most of them civilians", Status.MIXED);
        assertThat(it.point(Question.KILLED).finding()).isEqualTo(Finding.CONFLICT);
        assertThat(it.point(Question.VICTIMS).finding()).isEqualTo(Finding.CONFLICT);
    }

    @Test
    void aPartIsAPointOfItsOwnAndNeverWidensTheWhole() {
        var it = new Case()
                .killed("Monitor", Case.exactly(30))
                .ofThem("Monitor", Case.exactly(5), "five children", Status.CIVILIAN)
                .killed("Agency", Case.exactly(30))
                .ofThem("Agency", Case.exactly(6), "6 children", Status.CIVILIAN);
        assertThat(it.point(Question.KILLED).estimate())
                .isEqualTo(new Estimate(30, 30, 30, "the figure that most origins support (2 of 2)"));
        Point children = it.point(Question.KILLED, "children");
        assertThat(children.part()).isTrue();
        assertThat(children.finding()).isEqualTo(Finding.CONFLICT);
    }

    @Test
    void aGroupInsideAnAccountsTotalIsAPartThoughNoSentenceSaysSo() {
        var it = new Case()
                .killed("Monitor", Case.exactly(61), "61 people", Status.UNSPECIFIED)
                .killed("Monitor", Case.exactly(6), "six women", Status.CIVILIAN);
        assertThat(it.point(Question.KILLED).estimate())
                .isEqualTo(new Estimate(61, 61, 61, "the figure of the only origin"));
        assertThat(it.point(Question.KILLED, "women").part()).isTrue();
    }

    @Test
    void aSmallerFigureOfAnotherOriginIsNoPart() {
        var it = new Case()
                .killed("Agency", Case.exactly(123), "123 people", Status.MIXED)
                .killed("Monitor", Case.exactly(51), "51 soldiers", Status.COMBATANT);
        assertThat(it.point(Question.KILLED).answers()).hasSize(2);
    }

    @Test
    void itemsOfAListWithoutATotalAreNoUpdateOfOneAnother() {
        var it = new Case()
                .killed("Monitor", Case.exactly(2), "two women", Status.CIVILIAN)
                .and("Monitor")
                .killed("Monitor", Case.exactly(1), "a child", Status.CIVILIAN)
                .killed("Agency", Case.exactly(3));
        assertThat(it.points())
                .filteredOn(p -> p.question() == Question.KILLED)
                .extracting(Point::people, Point::part, Point::finding)
                .containsExactly(
                        tuple(null, false, Finding.SINGLE_ORIGIN),
                        tuple("children", false, Finding.SINGLE_ORIGIN),
                        tuple("women", false, Finding.SINGLE_ORIGIN));
    }

    @Test
    void inAFightTheDeadOfTheTwoSidesAreDifferentPoints() {
        var it = new Case()
                .kind("battle")
                .killed("Agency", Case.exactly(40), "40 militants", Status.COMBATANT)
                .killed("Monitor", Case.exactly(9), "nine soldiers", Status.COMBATANT);
        assertThat(it.point(Question.KILLED, "armed groups").finding()).isEqualTo(Finding.SINGLE_ORIGIN);
        assertThat(it.point(Question.KILLED, "government side").finding()).isEqualTo(Finding.SINGLE_ORIGIN);
    }

    @Test
    void anAccountThatCountsTheDeadOfBothSidesMakesAFight() {
        var it = new Case()
                .killed("Monitor", Case.exactly(9), "nine soldiers", Status.COMBATANT)
                .killed("Monitor", Case.exactly(40), "40 rebels", Status.COMBATANT);
        assertThat(it.points())
                .filteredOn(p -> p.question() == Question.KILLED)
                .extracting(Point::people)
                .containsExactly("armed groups", "government side");
    }

    @Test
    void aDeniedFigureIsNoAnswer() {
        var killed = new Case().denied("Agency", Case.exactly(30)).point(Question.KILLED);
        assertThat(killed.answers()).isEmpty();
        assertThat(killed.finding()).isEqualTo(Finding.SILENCE);
    }

    @Test
    void twoOriginsThatNameDifferentPerpetratorsConflict() {
        var who = new Case()
                .says("Government", Stance.ACCUSES, "rebels")
                .says("Rebels", Stance.ACCUSES, "the government")
                .point(Question.PERPETRATOR);
        assertThat(who.finding()).isEqualTo(Finding.CONFLICT);
        assertThat(who.estimate()).isNull();
    }

    @Test
    void aTollsPerpetratorIsAnAccusation() {
        var who = new Case()
                .killedBy("Monitor", Case.exactly(3), "Oren Liberation Front")
                .says("Council", Stance.ACCUSES, "the Oren Liberation Front")
                .point(Question.PERPETRATOR);
        assertThat(who.findings()).containsExactly(Finding.AGREEMENT);
        assertThat(who.answers())
                .singleElement()
                .satisfies(a -> assertThat(((NameAnswer) a).stance()).isEqualTo(Stance.ACCUSES));
    }

    @Test
    void aDenialByAnotherOriginConflictsWithTheAccusation() {
        var who = new Case()
                .says("Council", Stance.ACCUSES, "Oren Front")
                .says("Front", Stance.DENIES, "Oren Front")
                .point(Question.PERPETRATOR);
        assertThat(who.finding()).isEqualTo(Finding.CONFLICT);
    }

    @Test
    void whoDoesNotClaimItDoesNotContradictTheAccuser() {
        var who = new Case()
                .says("Council", Stance.ACCUSES, "Oren Front")
                .says("Front", Stance.DOES_NOT_CLAIM, "Oren Front")
                .point(Question.PERPETRATOR);
        assertThat(who.findings()).containsExactly(Finding.NOT_COMPARABLE);
    }

    @Test
    void wordsThatFitEveryGroupAreNotComparableWithANamedOne() {
        var who = new Case()
                .says("Council", Stance.ACCUSES, "gunmen")
                .says("Monitor", Stance.ACCUSES, "Oren Front")
                .point(Question.PERPETRATOR);
        assertThat(who.findings()).containsExactly(Finding.NOT_COMPARABLE);
    }

    @Test
    void twoGovernmentsDifferAndAGovernmentAndItsArmyDoNot() {
        assertThat(who("Orenian army", "the Westmark government")).containsExactly(Finding.CONFLICT);
        assertThat(who("Orenian army", "government forces")).containsExactly(Finding.NOT_COMPARABLE);
        assertThat(who("Orenian army", "the Orenian government")).containsExactly(Finding.AGREEMENT);
    }

    @Test
    void aNamedCountryIsNotTheGovernmentThatAnotherBlames() {
        assertThat(who("Westmark", "government forces")).containsExactly(Finding.CONFLICT);
    }

    @Test
    void whoeverTheTextCallsPresidentIsTheGovernment() {
        var it = new Case()
                .says("Council", Stance.ACCUSES, "President Idris Vale")
                .says("Council", Stance.ACCUSES, "Idris Vale")
                .says("Monitor", Stance.ACCUSES, "government forces");
        assertThat(it.point(Question.PERPETRATOR).findings()).containsExactly(Finding.NOT_COMPARABLE);
    }

    private static List<Finding> who(String one, String other) {
        return new Case()
                .says("Council", Stance.ACCUSES, one)
                .says("Monitor", Stance.ACCUSES, other)
                .point(Question.PERPETRATOR)
                .findings();
    }

    @Test
    void nobodySayingWhoDidItIsASilence() {
        assertThat(new Case()
                        .killed("Monitor", Case.exactly(3))
                        .point(Question.PERPETRATOR)
                        .findings())
                .containsExactly(Finding.SILENCE);
    }

    @Test
    void daysThatDoNotMeetConflict() {
        var when = new Case()
                .happened("Monitor", "2020-06-01", null, null)
                .happened("Agency", "2020-06-02", null, null)
                .point(Question.DATE);
        assertThat(when.finding()).isEqualTo(Finding.CONFLICT);
        assertThat(when.answers()).extracting(a -> ((NameAnswer) a).name()).containsExactly("2020-06-01", "2020-06-02");
    }

    @Test
    void placesConflictOnlyWhereBothNameTheWiderPlace() {
        var unsure = new Case().happened("Monitor", null, "Tull", null).happened("Agency", null, "Kessin", null);
        assertThat(unsure.point(Question.PLACE).finding()).isEqualTo(Finding.NOT_COMPARABLE);
        var sure = new Case().happened("Monitor", null, "Tull", "Oren").happened("Agency", null, "Kessin", "Oren");
        assertThat(sure.point(Question.PLACE).finding()).isEqualTo(Finding.CONFLICT);
        var nested = new Case().happened("Monitor", null, "Tull", "Oren").happened("Agency", null, "Oren", "Westmark");
        assertThat(nested.point(Question.PLACE).finding()).isEqualTo(Finding.AGREEMENT);
    }

    @Test
    void pointsStandInTheOrderOfQuestionsTheWholeBeforeItsParts() {
        var it = new Case()
                .happened("Monitor", "2020-06-01", "Tull", null)
                .killed("Monitor", Case.exactly(30), "30 civilians", Status.CIVILIAN)
                .ofThem("Monitor", Case.exactly(5), "five women", Status.CIVILIAN);
        assertThat(it.points())
                .extracting(Point::question)
                .containsExactly(
                        Question.KILLED,
                        Question.KILLED,
                        Question.INJURED,
                        Question.VICTIMS,
                        Question.PERPETRATOR,
                        Question.DATE,
                        Question.PLACE);
        assertThat(it.points().get(1).people()).isEqualTo("women");
    }

    @Test
    void aClaimThatNobodyKnowsIsAFault() {
        var incident = new Incident("i1", "it", null, null, null, List.of("a/1"));
        assertThatThrownBy(() -> new Collator().collate(List.of(incident), List.of(), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
