package org.synoptic.web.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a team, in a file that only its owner may read.
 *
 * <p>Example: {@code new Accounts(folder.resolve("accounts.json"), clock).login("amal", "correct horse", "")}.
 *
 * <p>Limits: what is changed is on the disk when a method returns, and counts at once, also when the file is changed by hand.
 * Names are compared as they are written. Safe to call from several threads; one process writes.
 */
public final class Accounts {
    /** A shorter password is refused. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 256;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    /** What an unknown name's password is held against, so that it takes as long. */
    private static final String DECOY = Passwords.hash("nobody has this");

    private final Path file;
    private final Clock clock;
    private final Map<String, Long> used = new HashMap<>();
    private Map<String, Account> accounts = new TreeMap<>();
    private @Nullable FileTime read;

    /** The accounts of a file, which need not be there yet. */
    public Accounts(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    private synchronized Map<String, Account> now() throws IOException {
        if (!Files.exists(file)) {
            accounts = new TreeMap<>();
            read = null;
            return accounts;
        }
        FileTime written = Files.getLastModifiedTime(file);
        if (!written.equals(read)) {
            var found = new TreeMap<String, Account>();
            for (JsonNode a : JSON.readTree(file.toFile()).path("accounts")) {
                String name = a.path("name").asText();
                found.put(
                        name,
                        new Account(
                                name,
                                Role.valueOf(a.path("role").asText()),
                                a.path("password").asText(),
                                a.hasNonNull("secret") ? a.path("secret").asText() : null,
                                a.path("closed").asBoolean(),
                                a.path("turn").asInt()));
            }
            accounts = found;
            read = written;
        }
        return accounts;
    }

    /** All accounts by name. */
    public Collection<Account> all() throws IOException {
        return List.copyOf(now().values());
    }

    /** Whether there is any, so that people log in with names and passwords. */
    public boolean any() throws IOException {
        return !now().isEmpty();
    }

    /** The account of a name, closed ones too. */
    public Optional<Account> of(String name) throws IOException {
        return Optional.ofNullable(now().get(name));
    }

    /**
     * Whoever has this name and password and, where the account has a second factor, this code; a code counts once. Empty
     * for anything else, and it takes as long whatever is wrong.
     */
    public Optional<Account> login(String name, String password, String code) throws IOException {
        Account account = now().get(name);
        boolean right = Passwords.fits(password, account == null ? DECOY : account.password());
        if (account == null || !right || account.closed()) {
            return Optional.empty();
        }
        String secret = account.secret();
        return secret == null || counts(name, secret, code) ? Optional.of(account) : Optional.empty();
    }

    private synchronized boolean counts(String name, String secret, String code) {
        OptionalLong step = Totp.fits(secret, code, clock.instant());
        if (step.isEmpty() || step.getAsLong() <= used.getOrDefault(name, Long.MIN_VALUE)) {
            return false;
        }
        used.put(name, step.getAsLong());
        return true;
    }

    /** Whether a password is the account's, without its second factor: for what somebody does who is in already. */
    public boolean knows(Account account, String password) {
        return Passwords.fits(password, account.password());
    }

    /** Why a name or password will not do, as a key of the texts; empty where it will. */
    public static Optional<String> wrong(String name, String password) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("accounts.wrong-name");
        }
        return password.length() < SHORTEST || password.length() > LONGEST
                ? Optional.of("accounts.wrong-password")
                : Optional.empty();
    }

    /** Makes an account; false where the name is taken. */
    public synchronized boolean make(String name, String password, Role role) throws IOException {
        if (wrong(name, password).isPresent() || role == Role.NOBODY) {
            throw new IllegalArgumentException("no such account can be made");
        }
        if (now().containsKey(name)) {
            return false;
        }
        write(name, new Account(name, role, Passwords.hash(password), null, false, 0));
        return true;
    }

    /** Gives another role; the account's sessions end. */
    public void role(String name, Role role) throws IOException {
        change(name, a -> a.with(role));
    }

    /** Gives another password; the account's sessions end. */
    public void password(String name, String password) throws IOException {
        String hash = Passwords.hash(password);
        change(name, a -> a.withPassword(hash));
    }

    /** A new key for a second factor, in Base32, not kept yet. */
    public static String newSecret() {
        return Totp.key(RANDOM);
    }

    /** Whether a code is right for a key now; to be asked before a key is kept. */
    public boolean proves(String secret, String code) {
        return Totp.fits(secret, code, clock.instant()).isPresent();
    }

    /** Keeps the key of a second factor, or, with null, takes it away; the account's sessions end. */
    public void secret(String name, @Nullable String secret) throws IOException {
        change(name, a -> a.withSecret(secret));
    }

    /** Closes an account, or opens it again; its sessions end. */
    public void closed(String name, boolean closed) throws IOException {
        change(name, a -> a.close(closed));
    }

    private synchronized void change(String name, UnaryOperator<Account> change) throws IOException {
        Account account = now().get(name);
        if (account == null) {
            throw new IllegalArgumentException("there is no account " + name);
        }
        write(name, change.apply(account));
    }

    private void write(String name, Account account) throws IOException {
        var all = new TreeMap<>(now());
        all.put(name, account);
        ObjectNode whole = JSON.createObjectNode();
        ArrayNode list = whole.putArray("accounts");
        all.values()
                .forEach(a -> list.addObject()
                        .put("name", a.name())
                        .put("role", a.role().name())
                        .put("password", a.password())
                        .put("secret", a.secret())
                        .put("closed", a.closed())
                        .put("turn", a.turn()));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (fresh.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
        try (var channel = java.nio.channels.FileChannel.open(fresh, java.nio.file.StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        accounts = all;
        read = Files.getLastModifiedTime(file);
    }
}
