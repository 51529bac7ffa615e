package jp.kenshin.collection.internal.demonstration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.kenshin.collection.Protection;
import jp.kenshin.collection.internal.FieldConfig;
import jp.kenshin.collection.internal.unit.UnitRegistration;
import jp.kenshin.collection.internal.unit.UnitRegistration.NewUnit;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.platform.start.StartTask;
import jp.kenshin.registry.DemonstrationRegistry;
import jp.kenshin.registry.Radio;
import jp.kenshin.registry.Radios;

/** Registers a unit for each radio of the demonstration registry, at the first start; never in production. */
@Singleton
public class DemonstrationUnits implements StartTask {
    private static final int HIGHEST_NUMBER = 1_000;
    private static final String SECRET = "kenshin-demonstration";

    private final FieldConfig config;
    private final DemonstrationRegistry registry;
    private final Radios radios;
    private final UnitRegistration registration;

    @Inject
    public DemonstrationUnits(
            FieldConfig config, DemonstrationRegistry registry, Radios radios, UnitRegistration registration) {
        this.config = config;
        this.registry = registry;
        this.radios = radios;
        this.registration = registration;
    }

    @Override
    public void run() {
        if (!config.demonstration() || !registration.isEmpty()) {
            return;
        }
        registry.loadIfEmpty();
        List<String> possible = Stream.of("E", "T")
                .flatMap(letter -> IntStream.rangeClosed(1, HIGHEST_NUMBER)
                        .mapToObj(number -> String.format(Locale.ROOT, "%s-%07d", letter, number)))
                .toList();
        registration.register(radios.list(possible).stream()
                .map(Radio::id)
                .sorted()
                .map(this::unit)
                .toList());
    }

    /** Odd numbers speak plainly; without a master key all do. */
    private NewUnit unit(String id) {
        boolean plain = Integer.parseInt(id.substring(2)) % 2 == 1 || !config.hasKeystore();
        long address = address(id);
        return new NewUnit(
                id,
                address,
                identification(id),
                plain ? Protection.PLAIN : Protection.ENVELOPE,
                plain ? Optional.empty() : Optional.of(key(address)));
    }

    private static long address(String id) {
        return 0x0200_0000_0000_0000L | (long) id.charAt(0) << 24 | Integer.parseInt(id.substring(2));
    }

    private static String identification(String id) {
        byte[] number = Arrays.copyOf(id.getBytes(StandardCharsets.US_ASCII), 13);
        return "FEFFFFFF" + HexFormat.of().withUpperCase().formatHex(number);
    }

    private static SecretKey key(long address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] bytes =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(address).array());
            return Envelope.key(Arrays.copyOf(bytes, Envelope.KEY_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
