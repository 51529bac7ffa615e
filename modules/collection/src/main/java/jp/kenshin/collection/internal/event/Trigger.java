package jp.kenshin.collection.internal.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kenshin.collection.Observation;
import jp.kenshin.echonet.Edt;

/**
 * A property and what in it tells an event. Written {@code 0289:E7[0].1} for a bit of a byte, with a trailing {@code !} for a bit that
 * tells the end and is no state, and {@code 0289:EA=41/42} for values that tell the beginning and the end; {@code *} is any class.
 *
 * @param deviceClass class of the object, or {@link #ANY_CLASS}
 * @param epc property
 * @param test what is looked at
 */
record Trigger(int deviceClass, int epc, Test test) {
    static final int ANY_CLASS = -1;

    private static final Pattern NOTATION = Pattern.compile("(?<class>\\*|[0-9A-F]{4}):(?<epc>[0-9A-F]{2})"
            + "(?:\\[(?<byte>\\d{1,3})]\\.(?<bit>[0-7])(?<end>!?)|=(?<raised>[0-9A-F|]+)/(?<over>[0-9A-F|]+))");
    private static final Pattern VALUES = Pattern.compile("[0-9A-F]{2}(?:\\|[0-9A-F]{2})*");
    private static final int HEX = 16;

    /** What data of the property says; empty when it says nothing of this event. */
    sealed interface Test {
        Optional<Observation.Kind> apply(Edt edt);
    }

    /**
     * @param index byte, the first on the wire is 0
     * @param mask the bit
     * @param end whether it tells the end when it is set, and nothing when it is not
     */
    record Bit(int index, int mask, boolean end) implements Test {
        @Override
        public Optional<Observation.Kind> apply(Edt edt) {
            if (index >= edt.length()) {
                return Optional.empty();
            }
            boolean set = (edt.u8(index) & mask) != 0;
            if (end) {
                return set ? Optional.of(Observation.Kind.OVER_TOLD) : Optional.empty();
            }
            return Optional.of(set ? Observation.Kind.RAISED : Observation.Kind.OVER);
        }
    }

    /**
     * @param raised values that tell the beginning
     * @param over values that tell the end; any other says nothing
     */
    record Values(List<Integer> raised, List<Integer> over) implements Test {
        @Override
        public Optional<Observation.Kind> apply(Edt edt) {
            if (edt.length() != 1) {
                return Optional.empty();
            }
            if (raised.contains(edt.u8(0))) {
                return Optional.of(Observation.Kind.RAISED);
            }
            return over.contains(edt.u8(0)) ? Optional.of(Observation.Kind.OVER) : Optional.empty();
        }
    }

    /** @throws IllegalArgumentException with a sentence that says what is wrong */
    static Trigger parse(String text) {
        Matcher matcher = NOTATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "source \"" + text + "\" is neither like 0289:E7[0].1 nor like 0289:EA=41/42");
        }
        String name = matcher.group("class");
        return new Trigger(
                name.equals("*") ? ANY_CLASS : Integer.parseInt(name, HEX),
                Integer.parseInt(matcher.group("epc"), HEX),
                matcher.group("byte") == null ? values(matcher, text) : bit(matcher));
    }

    private static Test bit(Matcher matcher) {
        return new Bit(
                Integer.parseInt(matcher.group("byte")),
                1 << Integer.parseInt(matcher.group("bit")),
                !matcher.group("end").isEmpty());
    }

    private static Test values(Matcher matcher, String text) {
        List<Integer> raised = numbers(matcher.group("raised"), text);
        List<Integer> over = numbers(matcher.group("over"), text);
        List<Integer> both = new ArrayList<>(raised);
        both.retainAll(over);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException(
                    "source \"" + text + "\" has a value that tells the beginning and the end");
        }
        return new Values(raised, over);
    }

    private static List<Integer> numbers(String list, String text) {
        if (!VALUES.matcher(list).matches()) {
            throw new IllegalArgumentException(
                    "source \"" + text + "\" has values that are not two digits of base 16 each, with | between");
        }
        return Stream.of(list.split("\\|"))
                .map(each -> Integer.parseInt(each, HEX))
                .toList();
    }
}
