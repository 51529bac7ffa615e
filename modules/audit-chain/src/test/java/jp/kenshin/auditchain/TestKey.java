package jp.kenshin.auditchain;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Random;

/** A key with a certificate of its own making, for tests; quicker than the platform's keytool. */
public final class TestKey implements Signer {
    private final KeyPair pair;
    private final SigningCertificate certificate;

    private TestKey(KeyPair pair, SigningCertificate certificate) {
        this.pair = pair;
        this.certificate = certificate;
    }

    public static TestKey make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] body = body(pair.getPublic());
            byte[] der = sequence(body, ecdsa(), bits(sign(pair, body)));
            return new TestKey(
                    pair, SigningCertificate.parse(Base64.getEncoder().encodeToString(der)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SigningCertificate certificate() {
        return certificate;
    }

    /** As people keep it. */
    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n" + certificate.base64() + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public String sign(byte[] message) {
        try {
            return Base64.getEncoder().encodeToString(sign(pair, message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(KeyPair pair, byte[] message) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(SigningCertificate.ALGORITHM);
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    /** Version, number, algorithm, issuer, validity, subject, key (RFC 5280, 4.1). */
    private static byte[] body(PublicKey key) {
        byte[] name = sequence(tagged(
                0x31,
                sequence(
                        new byte[] {0x06, 0x03, 0x55, 0x04, 0x03},
                        tagged(0x0C, "Kenshin test".getBytes(StandardCharsets.US_ASCII)))));
        byte[] validity = sequence(
                tagged(0x17, "200101000000Z".getBytes(StandardCharsets.US_ASCII)),
                tagged(0x17, "491231235959Z".getBytes(StandardCharsets.US_ASCII)));
        byte[] number = tagged(0x02, new BigInteger(63, new Random()).toByteArray());
        return sequence(
                tagged(0xA0, tagged(0x02, new byte[] {2})), number, ecdsa(), name, validity, name, key.getEncoded());
    }

    /** ecdsa-with-SHA256. */
    private static byte[] ecdsa() {
        return sequence(new byte[] {0x06, 0x08, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x04, 0x03, 0x02});
    }

    private static byte[] bits(byte[] value) {
        return tagged(0x03, join(new byte[] {0}, value));
    }

    private static byte[] sequence(byte[]... parts) {
        return tagged(0x30, join(parts));
    }

    private static byte[] tagged(int tag, byte[] value) {
        byte[] length = value.length < 128
                ? new byte[] {(byte) value.length}
                : new byte[] {(byte) 0x82, (byte) (value.length >> 8), (byte) value.length};
        return join(new byte[] {(byte) tag}, length, value);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
