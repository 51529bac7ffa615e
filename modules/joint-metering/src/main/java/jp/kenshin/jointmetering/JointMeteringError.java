package jp.kenshin.jointmetering;

import jp.kenshin.kernel.ErrorCode;

/** Failures of the joint metering context. */
public enum JointMeteringError implements ErrorCode {
    /** No such meter, or not yours. */
    METER_NOT_FOUND(Category.NOT_FOUND),
    /** No such command, or not yours. */
    COMMAND_NOT_FOUND(Category.NOT_FOUND),
    /** No such terminal, or none that carries a meter of yours. */
    TERMINAL_NOT_FOUND(Category.NOT_FOUND),
    /** The meter has no channel of that reading type. */
    READING_TYPE_NOT_FOUND(Category.NOT_FOUND),
    /** No such partner, or not one that the user may act for now. */
    PARTNER_NOT_FOUND(Category.NOT_FOUND),
    /** A monitoring centre's user has not said for which partner it acts. */
    PARTNER_NOT_NAMED(Category.INVALID_INPUT),
    /** The partner does not hold this service. */
    SERVICE_NOT_HELD(Category.FORBIDDEN),
    /** A parameter is missing or cannot be understood. */
    INVALID_PARAMETER(Category.INVALID_INPUT);

    private final Category category;

    JointMeteringError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
