package org.synoptic.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.synoptic.syntax.Token;

class CoreNlpTest {
    @Test
    void tokensKeepTheirPlaceInTheText() {
        String text =
                "At least 12 people were killed in Northport.\n\nOfficials   said \u201cmore\u201d would be found.";
        for (var s : CoreNlp.load().parse(text, x -> true)) {
            for (Token t : s.tokens()) {
                assertThat(t.span().of(text)).isEqualTo(t.text());
            }
        }
    }

    @Test
    void treesAreMadeOnlyWhereWanted() {
        var s = CoreNlp.load().parse("The blast killed two men. It was cold.", x -> x.number() == 0);
        assertThat(s.get(0).parsed()).isTrue();
        assertThat(s.get(1).parsed()).isFalse();
        assertThat(s.get(0).token(4).relation()).isEqualTo("obj");
    }
}
