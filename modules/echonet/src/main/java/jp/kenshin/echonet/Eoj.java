package jp.kenshin.echonet;

import java.util.Locale;

/**
 * ECHONET object (EOJ): which object of a node sends or is meant.
 *
 * @param code class group, class and instance, a byte each
 */
public record Eoj(int code) {
    /** Controller, first instance: what a head end is to a meter. */
    public static final Eoj CONTROLLER = of(0x05FF, 1);

    /** Node profile: the node itself, asked for its identification number and its objects. */
    public static final Eoj NODE_PROFILE = of(0x0EF0, 1);

    public Eoj {
        if (code >>> 24 != 0) {
            throw new IllegalArgumentException("an object code has three bytes: " + Integer.toHexString(code));
        }
    }

    /**
     * @param deviceClass class group and class, such as 0x0288
     * @param instance number within the node from 1; 0 means all of the class
     */
    public static Eoj of(int deviceClass, int instance) {
        if (deviceClass >>> 16 != 0 || instance >>> 8 != 0) {
            throw new IllegalArgumentException("class " + deviceClass + ", instance " + instance);
        }
        return new Eoj(deviceClass << 8 | instance);
    }

    /** Class group and class, such as 0x0288 for a low-voltage smart electric energy meter. */
    public int deviceClass() {
        return code >>> 8;
    }

    /** Number of the object within its node; 0 means all of the class. */
    public int instance() {
        return code & 0xFF;
    }

    /** Six digits of base 16. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%06X", code);
    }
}
