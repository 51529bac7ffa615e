package jp.kenshin.collection.internal.event;

import java.util.List;

/** Which properties of which classes tell events: a set of bits a class, so that asking costs a few comparisons and no memory. */
final class PropertySet {
    private static final int WORDS = 4;

    private final int[] classes;
    private final long[][] properties;
    private final long[] ofAnyClass = new long[WORDS];

    PropertySet(List<Trigger> triggers) {
        this.classes = triggers.stream()
                .mapToInt(Trigger::deviceClass)
                .filter(each -> each != Trigger.ANY_CLASS)
                .distinct()
                .toArray();
        this.properties = new long[classes.length][WORDS];
        for (Trigger trigger : triggers) {
            long[] bits = trigger.deviceClass() == Trigger.ANY_CLASS ? ofAnyClass : bitsOf(trigger.deviceClass());
            bits[trigger.epc() >>> 6] |= 1L << trigger.epc();
        }
    }

    boolean contains(int deviceClass, int epc) {
        long bit = 1L << epc;
        return (ofAnyClass[epc >>> 6] & bit) != 0 || (bitsOf(deviceClass)[epc >>> 6] & bit) != 0;
    }

    private long[] bitsOf(int deviceClass) {
        for (int i = 0; i < classes.length; i++) {
            if (classes[i] == deviceClass) {
                return properties[i];
            }
        }
        return ofAnyClass;
    }
}
