package org.synoptic.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2031-05-04T12:00:00Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "a harbour at dawn";

    @TempDir
    private Path folder = Path.of("");

    private Accounts accounts() {
        return new Accounts(folder.resolve("accounts.json"), NOON);
    }

    @Test
    void onlyTheRightNameAndPasswordLogInAndTheFileHoldsNeither() throws Exception {
        Accounts accounts = accounts();
        assertThat(accounts.any()).isFalse();
        assertThat(accounts.make("amal", PASSWORD, Role.EDITOR)).isTrue();
        assertThat(accounts.make("amal", PASSWORD, Role.READER)).isFalse();
        assertThat(accounts.login("amal", PASSWORD, "")).map(Account::role).contains(Role.EDITOR);
        assertThat(accounts.login("amal", PASSWORD + " ", "")).isEmpty();
        assertThat(accounts.login("Amal", PASSWORD, "")).isEmpty();
        Path file = folder.resolve("accounts.json");
        assertThat(Files.readString(file))
                .contains("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(accounts().login("amal", PASSWORD, "")).isPresent();
    }

    @Test
    void aSecondFactorIsAskedForAndItsCodeCountsOnce() throws Exception {
        Accounts accounts = accounts();
        accounts.make("amal", PASSWORD, Role.READER);
        String secret = Accounts.newSecret();
        accounts.secret("amal", secret);
        String code = Totp.code(Totp.bytes(secret), Totp.step(NOON.instant()), 6);
        assertThat(accounts.login("amal", PASSWORD, "")).isEmpty();
        assertThat(accounts.login("amal", "wrong password", code)).isEmpty();
        assertThat(accounts.login("amal", PASSWORD, code)).isPresent();
        assertThat(accounts.login("amal", PASSWORD, code)).isEmpty();
    }

    @Test
    void eachChangeEndsTheSessionsThereAre() throws Exception {
        Accounts accounts = accounts();
        accounts.make("amal", PASSWORD, Role.READER);
        accounts.role("amal", Role.EDITOR);
        accounts.password("amal", "another harbour");
        accounts.closed("amal", true);
        assertThat(accounts.of("amal").orElseThrow().turn()).isEqualTo(3);
        assertThat(accounts.login("amal", "another harbour", "")).isEmpty();
        assertThat(accounts.of("amal").orElseThrow().toString()).doesNotContain("argon2");
    }

    @Test
    void namesAndPasswordsThatWillNotDoAreTold() {
        assertThat(Accounts.wrong("amal", "short")).contains("accounts.wrong-password");
        assertThat(Accounts.wrong("<b>", PASSWORD)).contains("accounts.wrong-name");
        assertThat(Accounts.wrong("\u0623\u0645\u0644", PASSWORD)).isEmpty();
    }

    @Test
    void aHashThatAsksForTooMuchIsNotFollowed() {
        assertThat(Passwords.fits(PASSWORD, "$argon2id$v=19$m=9999999,t=2,p=1$c2FsdHNhbHQ$aGFzaA"))
                .isFalse();
        assertThat(Passwords.fits(PASSWORD, PASSWORD)).isFalse();
    }

    @Test
    void aSessionEndsWithoutUseAndItsCookieIsNotKept() {
        var later = new Instant[] {NOON.instant()};
        var sessions = new Sessions(new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return later[0];
            }
        });
        String cookie = sessions.open("amal", 0);
        assertThat(sessions.of(cookie)).map(Session::account).contains("amal");
        assertThat(sessions.of(cookie + "x")).isEmpty();
        later[0] = later[0].plusSeconds(9 * 3600);
        assertThat(sessions.of(cookie)).isEmpty();
        assertThat(sessions.open("amal", 0)).isNotEqualTo(cookie);
    }
}
