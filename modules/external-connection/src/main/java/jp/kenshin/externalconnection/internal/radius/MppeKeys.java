package jp.kenshin.externalconnection.internal.radius;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.CodecContext;
import org.aaa4j.radius.core.attribute.TunnelPasswordDataFilter;
import org.aaa4j.radius.core.attribute.VsaData;
import org.aaa4j.radius.core.attribute.attributes.VendorSpecific;
import org.aaa4j.radius.core.dictionary.dictionaries.StandardDictionary;

/**
 * The master session key on its way to the authenticator: MS-MPPE-Recv-Key is its first half, MS-MPPE-Send-Key its second (RFC 2548 section 2.4, RFC
 * 3748 section 7.10). They are enciphered as a Tunnel-Password is (RFC 2868 section 3.5), under the secret and the Request Authenticator.
 */
public final class MppeKeys {
    static final int MICROSOFT = 311;
    static final int SEND_KEY = 16;
    static final int RECV_KEY = 17;

    private static final int HALF = 32;

    private final SecureRandom random = new SecureRandom();

    /** @param msk 64 bytes */
    public List<Attribute<?>> of(byte[] msk, RadiusDatagram request, RadiusClient client) {
        CodecContext context =
                new CodecContext(new StandardDictionary(), client.secret(), request.authenticator(), this::salt);
        byte[] recv = TunnelPasswordDataFilter.INSTANCE.encode(context, Arrays.copyOf(msk, HALF));
        byte[] send;
        do {
            send = TunnelPasswordDataFilter.INSTANCE.encode(context, Arrays.copyOfRange(msk, HALF, 2 * HALF));
        } while (recv[0] == send[0] && recv[1] == send[1]); // salts of one packet differ (RFC 2548 section 2.4.2)
        return List.of(
                new VendorSpecific(new VsaData(MICROSOFT, RECV_KEY, recv)),
                new VendorSpecific(new VsaData(MICROSOFT, SEND_KEY, send)));
    }

    private void salt(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
