package jp.kenshin.fieldsimulator.internal.device;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;

/** One object of a node, as requests see it. */
interface EchonetObject {
    Eoj eoj();

    /** The value of a property; empty when the object has none to show. */
    Optional<Edt> read(int epc, Instant now);

    /** Whether the property could be written. */
    boolean write(int epc, Edt value, Instant now);
}
