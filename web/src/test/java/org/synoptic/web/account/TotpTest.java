package org.synoptic.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The values of RFC 6238, appendix B, for SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesAreThoseOfTheRfc(long second, String code) {
        byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(key, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @Test
    void aKeyIsTheSameBytesInBase32AndBack() {
        assertThat(Totp.bytes("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
                .isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        String key = Totp.key(new SecureRandom());
        assertThat(key).matches("[A-Z2-7]{32}");
        assertThat(Totp.bytes(key)).hasSize(20);
    }

    @Test
    void aCodeFitsOneStepAroundNow() {
        String key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        String code = Totp.code(Totp.bytes(key), Totp.step(now), 6);
        assertThat(Totp.fits(key, code, now)).isPresent();
        assertThat(Totp.fits(key, " " + code, now.plusSeconds(30))).isPresent();
        assertThat(Totp.fits(key, code, now.plusSeconds(90))).isEmpty();
        assertThat(Totp.fits(key, "", now)).isEmpty();
    }
}
