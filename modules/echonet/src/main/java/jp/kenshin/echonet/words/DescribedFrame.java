package jp.kenshin.echonet.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.MalformedValue;
import org.jspecify.annotations.Nullable;

/**
 * A frame in words.
 *
 * @param tid transaction number, four digits of base 16
 * @param source who sends
 * @param destination who is meant
 * @param service what the frame is for: the standard's name of the service
 * @param properties what it carries
 * @param read what it asks to be read beside, when its service has two lists
 */
public record DescribedFrame(
        String tid,
        DescribedObject source,
        DescribedObject destination,
        String service,
        List<DescribedProperty> properties,
        List<DescribedProperty> read) {

    /**
     * An object in words.
     *
     * @param eoj six digits of base 16
     * @param name of its class; the code again when the class is not known
     */
    public record DescribedObject(String eoj, String name) {}

    /**
     * A property in words.
     *
     * @param epc two digits of base 16
     * @param name what it is called; null when the class does not define it
     * @param data as it came, digits of base 16
     * @param value what the data means; null when there is none, or the device has no value, or the data cannot be read
     * @param unit of the numbers; null when they have none
     * @param fault why the data cannot be read; null when it can
     */
    public record DescribedProperty(
            String epc,
            @Nullable String name,
            String data,
            @Nullable Object value,
            @Nullable String unit,
            @Nullable String fault) {}

    /** Puts a frame in words. */
    public static DescribedFrame of(Frame frame, Language language) {
        Eoj described = device(frame);
        return new DescribedFrame(
                String.format(Locale.ROOT, "%04X", frame.tid()),
                object(frame.source(), language),
                object(frame.destination(), language),
                name(frame.service()),
                properties(described, frame.properties(), language),
                properties(described, frame.read(), language));
    }

    /** Whose properties they are: requests speak of the destination's, everything else of the source's. */
    private static Eoj device(Frame frame) {
        boolean isRequest =
                switch (frame.service()) {
                    case SET_I, SET_C, GET, INF_REQ, SET_GET, INFC_RES -> true;
                    default -> false;
                };
        return isRequest ? frame.destination() : frame.source();
    }

    /** As the standard writes it: {@code GET_RES} is {@code Get_Res}, the refusals end in {@code SNA}. */
    private static String name(ServiceCode service) {
        return switch (service) {
            case SET_I -> "SetI";
            case SET_C -> "SetC";
            case GET -> "Get";
            case INF_REQ -> "INF_REQ";
            case SET_GET -> "SetGet";
            case SET_RES -> "Set_Res";
            case GET_RES -> "Get_Res";
            case INF -> "INF";
            case INFC -> "INFC";
            case INFC_RES -> "INFC_Res";
            case SET_GET_RES -> "SetGet_Res";
            case SET_I_SNA -> "SetI_SNA";
            case SET_C_SNA -> "SetC_SNA";
            case GET_SNA -> "Get_SNA";
            case INF_SNA -> "INF_SNA";
            case SET_GET_SNA -> "SetGet_SNA";
        };
    }

    private static DescribedObject object(Eoj object, Language language) {
        String name = DeviceClasses.find(object.deviceClass())
                .map(each -> each.name().in(language))
                .orElse(object.toString());
        return new DescribedObject(object.toString(), name);
    }

    private static List<DescribedProperty> properties(Eoj object, List<Property> properties, Language language) {
        return properties.stream().map(each -> property(object, each, language)).toList();
    }

    private static DescribedProperty property(Eoj object, Property property, Language language) {
        String epc = String.format(Locale.ROOT, "%02X", property.epc());
        String data = property.edt().hex();
        Optional<DeviceClass.PropertyDefinition> known = Stream.of(
                        DeviceClasses.find(object.deviceClass()), Optional.of(DeviceClasses.DEVICE))
                .flatMap(Optional::stream)
                .flatMap(each -> each.property(property.epc()).stream())
                .findFirst();
        if (known.isEmpty()) {
            return new DescribedProperty(epc, null, data, null, null, null);
        }
        String name = known.get().name().in(language);
        if (property.edt().isEmpty()) {
            return new DescribedProperty(epc, name, data, null, null, null);
        }
        String unit = known.get().unit().isEmpty() ? null : known.get().unit();
        try {
            Object value = known.get().meaning().of(property.edt(), language);
            return new DescribedProperty(epc, name, data, value, unit, null);
        } catch (MalformedValue fault) {
            return new DescribedProperty(epc, name, data, null, unit, fault.getMessage());
        }
    }
}
