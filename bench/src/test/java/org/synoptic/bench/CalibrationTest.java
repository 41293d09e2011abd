package org.synoptic.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private final Calibration calibration = new Calibration();

    @Test
    void the_share_that_was_right_stands_beside_the_confidence_that_was_said() throws JsonProcessingException {
        calibration.found(Split.DEVELOPED, claim(.9, "passive", "[]"), true, true);
        calibration.found(Split.DEVELOPED, claim(.94, "passive", "[]"), true, false);
        calibration.wrong(Split.UNSEEN, claim(.3, "passive", "[]"));
        assertThat(calibration.bands().lines().map(String::strip))
                .containsExactly(
                        "part      confidence   claims        said   right",
                        "developed from 0.9          2        .920    .500",
                        "unseen    from 0.0          1        .300    .000");
    }

    @Test
    void shares_are_of_the_unseen_part_by_rule_and_by_how_the_source_stands() throws JsonProcessingException {
        calibration.found(Split.UNSEEN, claim(.9, "passive", "[{\"span\":{\"start\":90,\"end\":99}}]"), true, true);
        calibration.found(Split.UNSEEN, claim(.9, "passive", "[{\"span\":null}]"), false, true);
        calibration.wrong(Split.UNSEEN, claim(.9, "dying", "[]"));
        calibration.wrong(Split.DEVELOPED, claim(.9, "dying", "[]"));
        assertThat(calibration.shares())
                .isEqualTo("[rules]\ndying = 0.00   # of 1\npassive = 0.50   # of 2\n\n"
                        + "[ways]\nafar = 1.00   # of 1\nnear = 1.00   # of 1\n");
    }

    private static JsonNode claim(double confidence, String rule, String sources) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree("{\"span\":{\"start\":100,\"end\":120},\"confidence\":" + confidence + ",\"rule\":\"" + rule
                        + "\",\"sources\":" + sources + "}");
    }
}
