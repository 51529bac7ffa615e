package jp.kenshin.kernel;

/** What a delivered value is worth. The 61968-9 code is the most general one of its family (end-device system 2). */
public enum Quality {
    /** Measured and found plausible by every rule that could be applied. */
    ACTUAL("2.0.1"),
    /** Calculated because the measured value is missing or failed. */
    ESTIMATED("2.8.0"),
    /** Set by a person and approved by a second one. */
    EDITED("2.7.0"),
    /** Measured, but failed validation. */
    INVALID("2.6.0"),
    /** Expected and not there. */
    MISSING("2.5.259");

    private final String code;

    Quality(String code) {
        this.code = code;
    }

    /** IEC 61968-9 ReadingQuality code. */
    public String code() {
        return code;
    }
}
