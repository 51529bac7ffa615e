package jp.kenshin.echonet;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ECHONET Lite service (ESV): what a frame asks, answers, tells or refuses (specification part II, 3.2.5). */
public enum ServiceCode {
    /** Write, no answer wanted. */
    SET_I(0x60),
    /** Write, answer wanted. */
    SET_C(0x61),
    /** Read. */
    GET(0x62),
    /** Asks for an announcement. */
    INF_REQ(0x63),
    /** Write and read. */
    SET_GET(0x6E),

    SET_RES(0x71),
    GET_RES(0x72),
    /** Announcement, to one or to all. */
    INF(0x73),
    /** Announcement that must be answered by {@link #INFC_RES}. */
    INFC(0x74),
    /** Answers {@link #INFC}: what was announced has been taken. */
    INFC_RES(0x7A),
    SET_GET_RES(0x7E),

    /** Refuses {@link #SET_I}. */
    SET_I_SNA(0x50),
    /** Refuses {@link #SET_C}. */
    SET_C_SNA(0x51),
    /** Refuses {@link #GET}. */
    GET_SNA(0x52),
    /** Refuses {@link #INF_REQ}. */
    INF_SNA(0x53),
    /** Refuses {@link #SET_GET}. */
    SET_GET_SNA(0x5E);

    private static final @Nullable ServiceCode[] BY_CODE = new @Nullable ServiceCode[256];

    static {
        for (ServiceCode each : values()) {
            BY_CODE[each.code] = each;
        }
    }

    private final int code;

    ServiceCode(int code) {
        this.code = code;
    }

    /** The service of a code; empty when the specification knows none. */
    public static Optional<ServiceCode> find(int code) {
        return code >>> 8 == 0 ? Optional.ofNullable(BY_CODE[code]) : Optional.empty();
    }

    public int code() {
        return code;
    }

    /** Whether the frame carries two lists of properties: first those to be written, then those to be read. */
    public boolean isTwofold() {
        return this == SET_GET || this == SET_GET_RES || this == SET_GET_SNA;
    }

    /** Whether something asked for was not possible. */
    public boolean isRefusal() {
        return code >>> 4 == 5;
    }

    /** What a node answers when all went well; empty for what wants no answer. */
    public Optional<ServiceCode> answer() {
        return switch (this) {
            case SET_C -> Optional.of(SET_RES);
            case GET -> Optional.of(GET_RES);
            case INF_REQ -> Optional.of(INF);
            case SET_GET -> Optional.of(SET_GET_RES);
            case INFC -> Optional.of(INFC_RES);
            default -> Optional.empty();
        };
    }

    /** What a node answers when it cannot do all that was asked; empty for what cannot be refused. */
    public Optional<ServiceCode> refusal() {
        return Stream.of(SET_I, SET_C, GET, INF_REQ, SET_GET).anyMatch(this::equals)
                ? find(code - 0x10)
                : Optional.empty();
    }
}
