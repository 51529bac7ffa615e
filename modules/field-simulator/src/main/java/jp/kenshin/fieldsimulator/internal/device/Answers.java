package jp.kenshin.fieldsimulator.internal.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;

/** Answers requests as ECHONET Lite wants it: all that was asked or, as a refusal, what could be done, property by property. */
final class Answers {
    /** More does not fit into one frame; what is too much is refused. */
    private static final int MOST_DATA = 1_150;

    private final List<EchonetObject> objects;

    Answers(List<? extends EchonetObject> objects) {
        this.objects = List.copyOf(objects);
    }

    /** One answer for each object that is meant; none for objects the node does not have, and none where none is wanted. */
    List<Frame> to(Frame request, Instant now) {
        List<Frame> answers = new ArrayList<>();
        for (EchonetObject object : objects) {
            if (isMeant(request.destination(), object.eoj())) {
                answer(request, object, now).ifPresent(answers::add);
            }
        }
        return answers;
    }

    private static boolean isMeant(Eoj destination, Eoj object) {
        return destination.equals(object)
                || (destination.instance() == 0 && destination.deviceClass() == object.deviceClass());
    }

    private static Optional<Frame> answer(Frame request, EchonetObject object, Instant now) {
        return switch (request.service()) {
            case GET, INF_REQ -> Optional.of(reading(request, object, now));
            case SET_C, SET_I -> writing(request, object, now);
            case SET_GET -> Optional.of(both(request, object, now));
            default -> Optional.empty();
        };
    }

    private static Frame reading(Frame request, EchonetObject object, Instant now) {
        List<Property> values = read(request.properties(), object, now);
        return frame(request, object, complete(values), values, List.of());
    }

    private static Optional<Frame> writing(Frame request, EchonetObject object, Instant now) {
        List<Property> rest = write(request.properties(), object, now);
        boolean done = isWritten(rest);
        return done && request.service() == ServiceCode.SET_I
                ? Optional.empty()
                : Optional.of(frame(request, object, done, rest, List.of()));
    }

    private static Frame both(Frame request, EchonetObject object, Instant now) {
        List<Property> rest = write(request.properties(), object, now);
        List<Property> values = read(request.read(), object, now);
        return frame(request, object, isWritten(rest) && complete(values), rest, values);
    }

    private static Frame frame(
            Frame request, EchonetObject object, boolean possible, List<Property> first, List<Property> second) {
        ServiceCode service =
                (possible ? request.service().answer() : request.service().refusal()).orElseThrow();
        return new Frame(request.tid(), object.eoj(), request.source(), service, first, second);
    }

    private static List<Property> read(List<Property> asked, EchonetObject object, Instant now) {
        List<Property> values = new ArrayList<>();
        int length = 0;
        for (Property each : asked) {
            Edt value = object.read(each.epc(), now).orElse(Edt.empty());
            length += 2 + value.length();
            values.add(length > MOST_DATA ? Property.named(each.epc()) : new Property(each.epc(), value));
        }
        return values;
    }

    private static boolean complete(List<Property> values) {
        return values.stream().noneMatch(each -> each.edt().isEmpty());
    }

    /** What was written comes back without data, what was not with it. */
    private static List<Property> write(List<Property> asked, EchonetObject object, Instant now) {
        return asked.stream()
                .map(each -> object.write(each.epc(), each.edt(), now) ? Property.named(each.epc()) : each)
                .toList();
    }

    private static boolean isWritten(List<Property> rest) {
        return rest.stream().allMatch(each -> each.edt().isEmpty());
    }
}
