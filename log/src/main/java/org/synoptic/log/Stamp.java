package org.synoptic.log;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * That an authority saw some bytes at a time, by its signature (RFC 3161).
 *
 * <p>Example: {@code Stamp.of(answer, checkpointBytes).at()}.
 *
 * <p>Limits: {@code authority} is the name in the certificate that came with the stamp. Whether that certificate is to be trusted is not
 * decided here: {@code openssl ts -verify -CAfile} does, with the authority's root from the authority itself.
 */
public record Stamp(Instant at, String authority) {
    /** What is sent to an authority: the SHA-256 of the bytes and a number that the answer has to bear. */
    public static byte[] request(byte[] bytes, SecureRandom random) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        byte[] digest = Hash.sha256().digest(bytes);
        return generator
                .generate(TSPAlgorithms.SHA256, digest, new BigInteger(64, random))
                .getEncoded();
    }

    /** The stamp of an authority's answer to a request; throws where it is a refusal, or answers another request. */
    public static Stamp answered(byte[] answer, byte[] request, byte[] bytes) throws IOException {
        try {
            new TimeStampResponse(answer).validate(new TimeStampRequest(request));
        } catch (TSPException e) {
            throw new IOException("the authority did not stamp: " + e.getMessage(), e);
        }
        return of(answer, bytes);
    }

    /** The stamp of a kept answer; throws where it is not over these bytes or not signed by the certificate that it bears. */
    public static Stamp of(byte[] answer, byte[] bytes) throws IOException {
        try {
            TimeStampToken token = new TimeStampResponse(answer).getTimeStampToken();
            if (token == null) {
                throw new IOException("the authority did not stamp");
            }
            byte[] digest = Hash.sha256().digest(bytes);
            if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                    || !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), digest)) {
                throw new IOException("the stamp is over other bytes");
            }
            X509CertificateHolder signer = signer(token);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            return new Stamp(
                    token.getTimeStampInfo().getGenTime().toInstant(),
                    signer.getSubject().toString());
        } catch (TSPException | OperatorCreationException | CertificateException | IllegalArgumentException e) {
            throw new IOException("the stamp does not hold: " + e.getMessage(), e);
        }
    }

    private static X509CertificateHolder signer(TimeStampToken token) throws IOException {
        Collection<X509CertificateHolder> fit = token.getCertificates().getMatches(token.getSID());
        X509CertificateHolder signer = fit.stream()
                .findFirst()
                .orElseThrow(() -> new IOException("the stamp does not bear its authority's certificate"));
        Extension usage = signer.getExtension(Extension.extendedKeyUsage);
        if (usage == null
                || !ExtendedKeyUsage.getInstance(usage.getParsedValue())
                        .hasKeyPurposeId(KeyPurposeId.id_kp_timeStamping)) {
            throw new IOException("the certificate of the stamp is not one for stamps");
        }
        return signer;
    }
}
