package jp.kenshin.echonet.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A class of ECHONET objects: its code, its name and the properties it has beside those of the superclass. */
final class DeviceClass {
    private final int code;
    private final Words name;
    private final Map<Integer, PropertyDefinition> properties = new LinkedHashMap<>();

    /**
     * One property of a class.
     *
     * @param name what it is called
     * @param unit unit of its numbers; empty when they have none
     * @param meaning how its data is read
     */
    record PropertyDefinition(Words name, String unit, Meaning meaning) {}

    DeviceClass(int code, String ja, String en) {
        this.code = code;
        this.name = new Words(ja, en);
    }

    DeviceClass with(int epc, String ja, String en, String unit, Meaning meaning) {
        if (properties.put(epc, new PropertyDefinition(new Words(ja, en), unit, meaning)) != null) {
            throw new IllegalArgumentException("property " + Integer.toHexString(epc) + " twice in " + name.en());
        }
        return this;
    }

    DeviceClass with(int epc, String ja, String en, Meaning meaning) {
        return with(epc, ja, en, "", meaning);
    }

    int code() {
        return code;
    }

    Words name() {
        return name;
    }

    Optional<PropertyDefinition> property(int epc) {
        return Optional.ofNullable(properties.get(epc));
    }

    Map<Integer, PropertyDefinition> properties() {
        return properties;
    }
}
