package jp.kenshin.echonet.unit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.meter.MalformedValue;

/**
 * The key a unit shall use from now on: {@link UnitProperty#NEXT_KEY}, inside an envelope only.
 *
 * @param keyId its number, 1 to 65,535
 * @param key its 16 bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record NextKey(int keyId, byte[] key) {
    public NextKey {
        if (keyId < 1 || keyId > 0xFFFF || key.length != Envelope.KEY_LENGTH) {
            throw new IllegalArgumentException("key " + keyId + " of " + key.length + " bytes");
        }
    }

    public static NextKey decode(Edt edt) throws MalformedValue {
        Lengths.require(edt, Short.BYTES + Envelope.KEY_LENGTH);
        if (edt.u16(0) == 0) {
            throw new MalformedValue("key id 0");
        }
        return new NextKey(edt.u16(0), Arrays.copyOfRange(edt.toBytes(), Short.BYTES, edt.length()));
    }

    public Edt encode() {
        return Edt.of(ByteBuffer.allocate(Short.BYTES + Envelope.KEY_LENGTH)
                .putShort((short) keyId)
                .put(key)
                .array());
    }

    /** Says the number and not the key. */
    @Override
    public String toString() {
        return "NextKey[" + keyId + "]";
    }
}
