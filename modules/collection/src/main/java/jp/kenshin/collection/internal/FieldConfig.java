package jp.kenshin.collection.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** What an operator may set of the field, {@code kenshin.field.*}. */
@Singleton
public class FieldConfig {
    private static final int MOST_PORT = 65_535;
    private static final Pattern COMMA = Pattern.compile(",");

    private final int port;
    private final List<String> multicastInterfaces;
    private final String keystore;
    private final String keystorePassword;
    private final boolean keystoreCreate;
    private final boolean demonstration;
    private final int readingQueue;
    private final int alarmQueue;
    private final int batch;
    private final int workers;
    private final int framesPerSecond;
    private final int keyDays;
    private final int keyMinutes;

    @Inject
    public FieldConfig(Config config) {
        port = number(config, "kenshin.field.port", 3_610, 0, MOST_PORT);
        multicastInterfaces = COMMA.splitAsStream(text(config, "kenshin.field.multicast-interfaces", ""))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        keystore = text(config, "kenshin.field.keystore", "");
        keystorePassword = text(config, "kenshin.field.keystore-password", "");
        keystoreCreate = Boolean.parseBoolean(text(config, "kenshin.field.keystore-create", "false"));
        demonstration = Boolean.parseBoolean(text(config, "kenshin.registry.demonstration", "false"));
        readingQueue = number(config, "kenshin.field.reading-queue", 20_000, 1, 10_000_000);
        alarmQueue = number(config, "kenshin.field.alarm-queue", 100_000, 1, 10_000_000);
        batch = number(config, "kenshin.field.batch", 5_000, 1, 50_000);
        workers = number(config, "kenshin.field.workers", 2, 1, 64);
        framesPerSecond = number(config, "kenshin.field.unit-frames-per-second", 20, 1, 100_000);
        keyDays = number(config, "kenshin.field.key-days", 365, 1, 3_650);
        keyMinutes = number(config, "kenshin.field.key-minutes", 60, 1, 10_080);
    }

    private static String text(Config config, String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise);
    }

    private static int number(Config config, String key, int otherwise, int least, int most) {
        int value = config.getOptionalValue(key, Integer.class).orElse(otherwise);
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must be " + least + " to " + most + ", is " + value);
        }
        return value;
    }

    /** UDP port; 0 when this node does not listen. */
    public int port() {
        return port;
    }

    /** Names of the network interfaces on which announcements to all nodes are heard too. */
    public List<String> multicastInterfaces() {
        return multicastInterfaces;
    }

    /** PKCS#12 file that holds the master key of units' keys. */
    public Path keystore() {
        return Path.of(keystore);
    }

    public boolean hasKeystore() {
        return !keystore.isEmpty();
    }

    public String keystorePassword() {
        return keystorePassword;
    }

    /** Whether a missing keystore is made; for trials. */
    public boolean keystoreCreate() {
        return keystoreCreate;
    }

    /** Whether the demonstration's units are registered. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Frames with readings that may wait; more are not acknowledged, so that their senders send again. */
    public int readingQueue() {
        return readingQueue;
    }

    /** Frames with events that may wait. */
    public int alarmQueue() {
        return alarmQueue;
    }

    /** Frames of one transaction. */
    public int batch() {
        return batch;
    }

    /** Threads that store readings. */
    public int workers() {
        return workers;
    }

    /** Frames a second of one unit, ten times of which may come at once; more are dropped as a flood. */
    public int framesPerSecond() {
        return framesPerSecond;
    }

    /** After so many days a unit gets a new key. */
    public int keyDays() {
        return keyDays;
    }

    /** After so many minutes a new key that the unit does not use is withdrawn. */
    public int keyMinutes() {
        return keyMinutes;
    }
}
