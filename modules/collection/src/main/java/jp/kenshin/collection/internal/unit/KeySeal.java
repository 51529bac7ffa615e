package jp.kenshin.collection.internal.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import jp.kenshin.collection.FieldUnits.KeyState;
import jp.kenshin.collection.internal.FieldConfig;
import jp.kenshin.collection.internal.unit.UnitTable.KeyRow;

/** Opens and seals units' keys with the master key, where this installation has one; without one there are plain units only. */
@Singleton
public class KeySeal {
    private final Optional<MasterKey> master;

    @Inject
    public KeySeal(FieldConfig config) {
        this(
                config.hasKeystore()
                        ? Optional.of(new MasterKeystore(config.keystore(), config.keystorePassword())
                                .load(config.keystoreCreate()))
                        : Optional.empty());
    }

    KeySeal(Optional<MasterKey> master) {
        this.master = master;
    }

    /** Whether keys can be kept at all. */
    boolean isAvailable() {
        return master.isPresent();
    }

    /** Tells which master key this is; empty text without one. */
    String fingerprint() {
        return master.map(MasterKey::fingerprint).orElse("");
    }

    /** Those that this master key opens. */
    List<UnitKey> open(List<KeyRow> rows) {
        return rows.stream().flatMap(this::open).toList();
    }

    private Stream<UnitKey> open(KeyRow row) {
        return master
                .flatMap(key -> key.open(row.unit(), row.keyId(), row.sealed()))
                .map(key -> new UnitKey(row.keyId(), row.state(), key))
                .stream();
    }

    KeyRow seal(String unit, int keyId, KeyState state, SecretKey key) {
        MasterKey sealing = master.orElseThrow(() -> new IllegalStateException("there is no master key"));
        return new KeyRow(unit, keyId, state, sealing.seal(unit, keyId, key));
    }
}
