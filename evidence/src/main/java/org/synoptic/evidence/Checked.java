package org.synoptic.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.synoptic.log.Checkpoint;
import org.synoptic.log.MerkleLog;
import org.synoptic.log.Proof;

/** What the package's README has a stranger do, done by Synoptic. */
final class Checked {
    private static final int SIGNATURE = 64;

    private final Path folder;

    Checked(Path folder) {
        this.folder = folder;
    }

    List<String> check() throws IOException {
        var wrong = new ArrayList<>(new Bag(folder).check());
        for (String needed : List.of("key.pem", Bag.SEAL, "log/checkpoint")) {
            if (!Files.isRegularFile(folder.resolve(needed))) {
                wrong.add(needed + " is missing");
            }
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        byte[] seal = Files.readAllBytes(folder.resolve(Bag.SEAL));
        if (!signed(Files.readAllBytes(folder.resolve(Bag.TAGS)), seal)) {
            wrong.add("the list of files does not bear the signature of key.pem");
        }
        String note = Bag.text(folder.resolve("log/checkpoint"));
        Optional<Checkpoint> checkpoint = Checkpoint.read(note);
        if (checkpoint.isEmpty()
                || !signed(checkpoint.get().text().getBytes(StandardCharsets.UTF_8), signature(note))) {
            wrong.add("the checkpoint does not bear the signature of key.pem");
        } else {
            proofs(checkpoint.get(), wrong);
        }
        return wrong;
    }

    private static byte[] signature(String note) {
        String line = note.strip();
        try {
            byte[] raw = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
            return java.util.Arrays.copyOfRange(raw, Math.max(0, raw.length - SIGNATURE), raw.length);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private boolean signed(byte[] bytes, byte[] signature) throws IOException {
        String pem = Bag.text(folder.resolve("key.pem"));
        try {
            byte[] key = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
            check.update(bytes);
            return signature.length == SIGNATURE && check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private void proofs(Checkpoint checkpoint, List<String> wrong) throws IOException {
        boolean told = false;
        String export = "\"export\",\"" + Bag.digest(folder.resolve(Bag.MANIFEST)) + "\"";
        try (Stream<Path> lines = Files.list(folder.resolve("log/lines"))) {
            for (Path line : lines.sorted().toList()) {
                byte[] entry = Files.readAllBytes(line);
                told |= new String(entry, StandardCharsets.UTF_8).contains(export);
                if (!proved(line, entry, checkpoint)) {
                    wrong.add(folder.relativize(line) + " is not proved");
                }
            }
        }
        if (!told) {
            wrong.add("no line of the log tells of this export");
        }
    }

    private boolean proved(Path line, byte[] entry, Checkpoint checkpoint) throws IOException {
        Path proof = folder.resolve("log/proofs").resolve(String.valueOf(line.getFileName()));
        if (!Files.isRegularFile(proof) || !String.valueOf(line.getFileName()).matches("[1-9][0-9]{0,17}")) {
            return false;
        }
        var path = new ArrayList<byte[]>();
        try {
            for (String step : Bag.text(proof).lines().toList()) {
                path.add(HexFormat.of().parseHex(step.substring(step.indexOf(' ') + 1)));
            }
        } catch (IllegalArgumentException e) {
            return false;
        }
        long number = Long.parseLong(String.valueOf(line.getFileName()));
        return number <= checkpoint.size()
                && new Proof(number - 1, checkpoint.size(), MerkleLog.leaf(entry), path).holds(checkpoint.root());
    }
}
