package jp.kenshin.fieldsimulator.internal.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that units have taken over, kept in a file so that they survive the simulator as they survive a device: {@code unit key}, a line
 * each, the last one counts. Without a file they live as long as the simulator.
 */
public final class KeptKeys {
    private final Optional<Path> file;
    private final Map<String, UnitKey> keys = new ConcurrentHashMap<>();

    /** Reads what is there; a file that is not there yet is none. */
    public KeptKeys(Optional<Path> file) {
        this.file = file;
        file.filter(Files::exists).ifPresent(this::read);
    }

    private void read(Path path) {
        try {
            for (String line : Files.readAllLines(path)) {
                String[] words = line.split(" ");
                if (words.length == 2) {
                    keys.put(words[0], UnitKey.parse(words[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit with the key it has now. */
    public UnitSpec renewed(UnitSpec unit) {
        UnitKey key = keys.get(unit.id().text());
        return key == null || unit.key().isEmpty()
                ? unit
                : new UnitSpec(
                        unit.id(), unit.address(), Optional.of(key), unit.area(), unit.storageDays(), unit.meters());
    }

    public synchronized void keep(UnitId unit, UnitKey key) {
        keys.put(unit.text(), key);
        file.ifPresent(path -> {
            try {
                Files.writeString(
                        path, unit + " " + key.text() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
