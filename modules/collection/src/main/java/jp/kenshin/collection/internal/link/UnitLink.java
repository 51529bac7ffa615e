package jp.kenshin.collection.internal.link;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;

/** Asks a unit, at the address it was last heard from and under its key, and waits for what it answers. */
public interface UnitLink {
    /**
     * Sends one frame and waits. Nothing is repeated here: whether, when and how often is the caller's matter. What follows an answer, or
     * the lack of one, runs on the {@link FieldExecutor}: neither the thread that receives nor the one that counts time is held up by it.
     *
     * @param unit unit id
     * @param patience how long an answer is waited for
     * @return what came of it; never fails
     */
    CompletionStage<Answer> ask(String unit, Request request, Duration patience);

    /**
     * What a unit is asked.
     *
     * @param object object that is meant, such as the node profile or a meter
     * @param service one that wants an answer: Get, SetC, INF_REQ
     * @param properties with data where they are written
     */
    record Request(Eoj object, ServiceCode service, List<Property> properties) {
        public Request {
            properties = List.copyOf(properties);
        }

        /** Reads properties. */
        public static Request get(Eoj object, int... codes) {
            return new Request(
                    object,
                    ServiceCode.GET,
                    Arrays.stream(codes).mapToObj(Property::named).toList());
        }

        /** Writes a property. */
        public static Request set(Eoj object, Property property) {
            return new Request(object, ServiceCode.SET_C, List.of(property));
        }
    }

    /** What came of a request. */
    sealed interface Answer {
        /**
         * The unit has answered, be it with a refusal ({@link ServiceCode#isRefusal()}).
         *
         * @param frame the answer
         */
        record Answered(Frame frame) implements Answer {}

        /** Nothing came in time. */
        record NotHeard() implements Answer {}

        /** Nobody knows from where the unit speaks: it was never heard. */
        record NoAddress() implements Answer {}
    }
}
