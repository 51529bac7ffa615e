package jp.kenshin.echonet.words;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All classes that are known by name; properties after the tables of the specification of device objects. */
final class DeviceClasses {
    static final DeviceClass DEVICE = UnitMeanings.addTo(CommonProperties.device());

    private static final Map<Integer, DeviceClass> BY_CODE = Stream.of(
                    CommonProperties.nodeProfile(),
                    CommonProperties.controller(),
                    ElectricityMeters.lowVoltage(),
                    ElectricityMeters.highVoltage(),
                    ElectricityMeters.bidirectionalHighVoltage(),
                    ElectricityMeters.subMeter(),
                    GasMeters.gas(),
                    GasMeters.lpGas(),
                    GasMeters.smartGas(),
                    WaterMeters.water())
            .collect(Collectors.toUnmodifiableMap(DeviceClass::code, Function.identity()));

    private DeviceClasses() {}

    static Optional<DeviceClass> find(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    static Stream<DeviceClass> all() {
        return BY_CODE.values().stream();
    }
}
