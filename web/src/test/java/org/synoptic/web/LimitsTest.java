package org.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void fiveFailuresAreFreeThenEachWaitIsTwiceAsLong() {
        var limits = new Limits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        for (int i = 0; i < 4; i++) {
            limits.failed("name amal", "address 10.0.0.1");
        }
        assertThat(limits.wait("name amal")).isZero();
        limits.failed("name amal", "address 10.0.0.1");
        assertThat(limits.wait("name amal")).isEqualTo(2);
        limits.failed("name amal");
        assertThat(limits.wait("name amal")).isEqualTo(4);
        assertThat(limits.wait("name basma", "address 10.0.0.1")).isEqualTo(2);
        for (int i = 0; i < 40; i++) {
            limits.failed("name amal");
        }
        assertThat(limits.wait("name amal")).isEqualTo(300);
        limits.succeeded("name amal");
        assertThat(limits.wait("name amal")).isZero();
    }
}
