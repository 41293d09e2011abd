package org.synoptic.web.account;

import org.jspecify.annotations.Nullable;

/**
 * A person's way in.
 *
 * <p>Example: {@code accounts.of("amal").map(Account::role)}.
 *
 * <p>Limits: {@code password} is an Argon2id hash in the PHC form; {@code secret} the key of the second factor in Base32, null without
 * one; {@code turn} rises with each change that has to end the sessions that there are.
 */
public record Account(
        String name, Role role, String password, @Nullable String secret, boolean closed, int turn) {
    Account with(Role newRole) {
        return new Account(name, newRole, password, secret, closed, turn + 1);
    }

    Account withPassword(String hash) {
        return new Account(name, role, hash, secret, closed, turn + 1);
    }

    Account withSecret(@Nullable String newSecret) {
        return new Account(name, role, password, newSecret, closed, turn + 1);
    }

    Account close(boolean close) {
        return new Account(name, role, password, secret, close, turn + 1);
    }

    /** Without the hash and the key, so that they never stand in a message. */
    @Override
    public String toString() {
        return name + " (" + role + (closed ? ", closed)" : ")");
    }
}
