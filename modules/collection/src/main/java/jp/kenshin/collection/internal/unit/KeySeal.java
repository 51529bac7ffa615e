package jp.kenshin.collection.internal.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.FieldUnits.KeyState;
import jp.kenshin.collection.internal.FieldConfig;
import jp.kenshin.collection.internal.unit.UnitTable.KeyRow;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.secret.SealingKey;
import jp.kenshin.platform.secret.SealingKeystore;

/** Opens and seals units' keys with the master key, where this installation has one; without one there are plain units only. */
@Singleton
public class KeySeal {
    /** Under which the keystore has the master key. */
    static final String ALIAS = "kenshin-field-master";

    private final Optional<SealingKey> master;

    @Inject
    public KeySeal(FieldConfig config) {
        this(config.hasKeystore() ? Optional.of(load(config)) : Optional.empty());
    }

    KeySeal(Optional<SealingKey> master) {
        this.master = master;
    }

    private static SealingKey load(FieldConfig config) {
        try {
            return new SealingKeystore(config.keystore(), config.keystorePassword(), ALIAS)
                    .load(config.keystoreCreate());
        } catch (SealingKeystore.Unavailable e) {
            throw new KenshinException(
                    CollectionError.MASTER_KEY_UNAVAILABLE,
                    "The master key of the field units is not to be had: " + e.getMessage()
                            + ". Set kenshin.field.keystore and kenshin.field.keystore-password.",
                    e);
        }
    }

    /** Whether keys can be kept at all. */
    boolean isAvailable() {
        return master.isPresent();
    }

    /** Tells which master key this is; empty text without one. */
    String fingerprint() {
        return master.map(SealingKey::fingerprint).orElse("");
    }

    /** Those that this master key opens. */
    List<UnitKey> open(List<KeyRow> rows) {
        return rows.stream().flatMap(this::open).toList();
    }

    private Stream<UnitKey> open(KeyRow row) {
        return master
                .flatMap(key -> key.open(place(row.unit(), row.keyId()), row.sealed()))
                .map(key -> new UnitKey(row.keyId(), row.state(), Envelope.key(key)))
                .stream();
    }

    KeyRow seal(String unit, int keyId, KeyState state, SecretKey key) {
        SealingKey sealing = master.orElseThrow(() -> new IllegalStateException("there is no master key"));
        return new KeyRow(unit, keyId, state, sealing.seal(place(unit, keyId), key.getEncoded()));
    }

    private static String place(String unit, int keyId) {
        return unit + ':' + keyId;
    }
}
