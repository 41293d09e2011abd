package org.synoptic.casebook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/**
 * A stream locked by a passphrase as OpenPGP has it: AES-256 with an integrity packet, the key from the passphrase by the slowest
 * iteration that it knows; {@code gpg --decrypt} of any age opens it.
 */
final class Locked {
    private static final int SLOWEST = 0xff;
    private static final int SHA256 = org.bouncycastle.bcpg.HashAlgorithmTags.SHA256;
    private static final int PART = 1 << 16;

    private Locked() {}

    /** What is written to it comes out locked; has to be closed. */
    static OutputStream write(OutputStream out, char[] passphrase, String name) throws IOException {
        try {
            var generator =
                    new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                            .setWithIntegrityPacket(true)
                            .setSecureRandom(new SecureRandom()));
            generator.addMethod(new BcPBEKeyEncryptionMethodGenerator(
                    passphrase, new BcPGPDigestCalculatorProvider().get(SHA256), SLOWEST));
            OutputStream locked = generator.open(out, new byte[PART]);
            OutputStream literal = new PGPLiteralDataGenerator()
                    .open(locked, PGPLiteralData.BINARY, name, new Date(0), new byte[PART]);
            return new java.io.FilterOutputStream(literal) {
                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    literal.write(bytes, from, count);
                }

                @Override
                public void close() throws IOException {
                    literal.close();
                    locked.close();
                }
            };
        } catch (PGPException e) {
            throw new IOException("cannot be locked: " + e.getMessage(), e);
        }
    }

    /** What was locked; {@link Opened#check} after its end tells whether it is whole. */
    static Opened read(InputStream in, char[] passphrase) throws IOException {
        try {
            Object first = new BcPGPObjectFactory(new BufferedInputStream(in, PART)).nextObject();
            if (first instanceof PGPEncryptedDataList list && list.get(0) instanceof PGPPBEEncryptedData locked) {
                InputStream clear = locked.getDataStream(
                        new BcPBEDataDecryptorFactory(passphrase, new BcPGPDigestCalculatorProvider()));
                if (new BcPGPObjectFactory(clear).nextObject() instanceof PGPLiteralData literal) {
                    return new Opened(literal.getInputStream(), clear, locked);
                }
            }
            throw new IOException("it is not locked by a passphrase, or by another one");
        } catch (PGPException | RuntimeException e) {
            throw new IOException("it does not open: the passphrase is another one, or the file is damaged", e);
        }
    }

    /** A stream that was unlocked. */
    record Opened(InputStream in, InputStream around, PGPPBEEncryptedData locked) {
        /** Reads to the end; throws where a byte of it is not as it was written. */
        void check() throws IOException {
            try {
                in.transferTo(OutputStream.nullOutputStream());
                around.transferTo(OutputStream.nullOutputStream());
                if (!locked.isIntegrityProtected() || !locked.verify()) {
                    throw new IOException("the file is damaged");
                }
            } catch (PGPException | RuntimeException e) {
                throw new IOException("the file is damaged", e);
            }
        }
    }
}
