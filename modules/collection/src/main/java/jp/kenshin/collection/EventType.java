package jp.kenshin.collection;

import java.util.Optional;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.words.Words;
import jp.kenshin.kernel.Commodity;

/**
 * A row of the event catalogue.
 *
 * @param code stable code, such as {@code GAS_LEAK}
 * @param commodity whose meters have it; empty when any unit may
 * @param severity how soon somebody has to look
 * @param lifeSafety whether lives may be in danger
 * @param lasting whether it holds until it is over; one that does not is over as soon as it is told
 * @param name what it is called when it begins
 * @param overName what it is called when it is over
 * @param cimBegins EndDeviceEvent code of IEC 61968-9 for its beginning; an asterisk stands for the kind of device
 * @param cimOver the same for its end
 */
public record EventType(
        String code,
        Optional<Commodity> commodity,
        Severity severity,
        boolean lifeSafety,
        boolean lasting,
        Words name,
        Words overName,
        String cimBegins,
        String cimOver) {
    private static final String ANY_DEVICE = "*";
    private static final String ELECTRIC_METER = "3";
    private static final String GAS_METER = "4";
    private static final String WATER_METER = "24";
    private static final String COMMUNICATION_DEVICE = "26";

    /** What happened, in words. */
    public Words words(boolean raised) {
        return raised ? name : overName;
    }

    /** EndDeviceEvent code of IEC 61968-9: type, domain, sub-domain, event or action. */
    public String cim(boolean raised, Eoj object) {
        String code = raised ? cimBegins : cimOver;
        return code.startsWith(ANY_DEVICE) ? deviceType(object) + code.substring(1) : code;
    }

    private static String deviceType(Eoj object) {
        return switch (object.deviceClass()) {
            case 0x0288, 0x028A, 0x028D, 0x028F -> ELECTRIC_METER;
            case 0x0282, 0x0283, 0x0289 -> GAS_METER;
            case 0x0281 -> WATER_METER;
            default -> COMMUNICATION_DEVICE;
        };
    }
}
