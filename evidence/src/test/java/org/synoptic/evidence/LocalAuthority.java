package org.synoptic.evidence;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.synoptic.casebook.Authority;

/** A time stamp authority (RFC 3161) with a root of its own, within the tests. */
final class LocalAuthority implements Authority {
    private final KeyPair rootKey = pair();
    private final KeyPair key = pair();
    private final X509CertificateHolder root;
    private final X509CertificateHolder certificate;
    private long number = 1;

    LocalAuthority() throws IOException, OperatorException, GeneralSecurityException {
        root = certificate("CN=Root of Tarn", rootKey, rootKey, "CN=Root of Tarn", true);
        certificate = certificate("CN=Clock of Tarn", key, rootKey, "CN=Root of Tarn", false);
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static X509CertificateHolder certificate(
            String name, KeyPair of, KeyPair by, String issuer, boolean authority)
            throws IOException, OperatorException {
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(authority ? 1 : 2),
                Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus(30, ChronoUnit.DAYS)),
                new X500Name(name),
                of.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (authority) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        } else {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate()));
    }

    /** The root's certificate, as the authority would publish it. */
    String rootPem() throws IOException {
        var words = new StringWriter();
        try (var pem = new JcaPEMWriter(words)) {
            pem.writeObject(root);
        }
        return words.toString();
    }

    @Override
    public byte[] answer(byte[] request) throws IOException {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var signer =
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", key.getPrivate(), certificate);
            var sha256 = digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                    new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1")));
            var tokens = new TimeStampTokenGenerator(signer, sha256, new ASN1ObjectIdentifier("1.2.3.4.5"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            var answers = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
            return answers.generate(new TimeStampRequest(request), BigInteger.valueOf(number++), new Date())
                    .getEncoded();
        } catch (OperatorException | TSPException | GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
