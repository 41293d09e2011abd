package org.synoptic.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.synoptic.model.Collation;

class CollationTableTest {
    private final Collation collation = Sample.collation();

    @Test
    void a_point_shows_each_answer_on_whose_word_and_what_they_make_together() {
        assertThat(Present.table(collation, new Screen(80, true, false)))
                .contains(String.join(
                        "\n",
                        "   killed                   conflict, update: 23 to 31, best          4        2",
                        "                            23",
                        "     23                     Sarn Monitor                              1        1",
                        "                              12 \u2192 17 \u2192 23",
                        "     31                     Talin Press Agency                        2        1",
                        "                              a medic \u2190 Talin Press Agency",
                        ""));
    }

    @Test
    void accusations_stand_with_those_who_make_them() {
        assertThat(Present.table(collation, new Screen(100, true, false)))
                .containsPattern("Northern Front, accused +Talin government +1 +1\n")
                .containsPattern("Talin government, accused +Northern Front +1 +1\n");
    }

    @Test
    void the_incident_that_most_accounts_tell_of_comes_first_and_those_told_once_are_short() {
        String table = Present.table(collation, new Screen(120, true, false));
        assertThat(table).startsWith("1. Clash at the Brennick quarry");
        assertThat(table).contains("Fire at the Brennick quarry; 2029; killed 3 (Hill Post)");
        assertThat(table).endsWith("5 documents, 5 accounts, 12 claims, 8 origins, 3 incidents\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 61, 80, 200})
    void no_line_is_wider_than_the_screen(int columns) {
        Screen screen = new Screen(columns, true, false);
        assertThat(Present.table(collation, screen).lines())
                .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(screen.columns()));
    }

    @Test
    void a_screen_without_boxes_gets_ascii() {
        String table = Present.table(collation, new Screen(80, false, false));
        assertThat(table).contains("12 -> 17 -> 23").contains("a medic <- Talin Press Agency");
        assertThat(table.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
    }

    @Test
    void colour_is_only_where_the_screen_has_it() {
        assertThat(Present.table(collation, new Screen(80, true, true))).contains("\u001b[1;31mconflict");
        assertThat(Present.table(collation, new Screen(80, true, false))).doesNotContain("\u001b");
    }

    @Test
    void characters_that_act_on_a_terminal_are_shown_by_their_number() {
        assertThat(Visible.line("a\u001b[2Jb\u202ec\u2028d\u0007e\ud800f\n g"))
                .isEqualTo("a<U+001B>[2Jb<U+202E>c<U+2028>d<U+0007>e<U+D800>f g");
    }

    @Test
    void a_collation_of_nothing_is_a_line_of_noughts() {
        Collation nothing = new Collation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(Present.table(nothing, new Screen(80, true, false)))
                .isEqualTo("0 documents, 0 accounts, 0 claims, 0 origins, 0 incidents\n");
    }

    @Test
    void problems_tell_code_place_message_and_advice() {
        assertThat(Present.problems(collation.problems(), new Screen(80, true, false)))
                .isEqualTo("problem read.empty  blank.txt\n    The file is empty.\n    Save it again.\n");
    }
}
