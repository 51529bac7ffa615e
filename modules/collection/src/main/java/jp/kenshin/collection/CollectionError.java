package jp.kenshin.collection;

import jp.kenshin.kernel.ErrorCode;

/** Failures of the collection context. */
public enum CollectionError implements ErrorCode {
    /** Not what the content type promises, or broken off; the message names line or position. */
    MALFORMED_DOCUMENT(Category.INVALID_INPUT),
    /** No content at all. */
    EMPTY_BODY(Category.INVALID_INPUT),
    /** The header of the CSV is not the agreed one. */
    WRONG_HEADER(Category.INVALID_INPUT),
    /** Expands beyond the limit. */
    TOO_LARGE(Category.TOO_LARGE),
    /** A format that is not taken here. */
    UNSUPPORTED_FORMAT(Category.UNSUPPORTED_MEDIA_TYPE),
    /** The profile is for operators only. */
    PROFILE_FORBIDDEN(Category.FORBIDDEN),
    /** No such profile. */
    UNKNOWN_PROFILE(Category.INVALID_INPUT),
    /** Not a cursor that was given to this partner. */
    CURSOR_INVALID(Category.INVALID_INPUT),
    /** No such event, or not yours. */
    EVENT_NOT_FOUND(Category.NOT_FOUND),
    /** As many submissions are being taken as this node can; try again in a moment. */
    OVERLOADED(Category.UNAVAILABLE),
    /** No such unit, or none that carries the meter now. */
    UNIT_NOT_FOUND(Category.NOT_FOUND),
    /** No scheduled meter is meant. */
    NOTHING_SELECTED(Category.NOT_FOUND),
    /** The period is backwards, in the future, longer than may be asked for, or longer ago than devices remember. */
    PERIOD_REFUSED(Category.INVALID_INPUT),
    /** No such command. */
    COMMAND_NOT_FOUND(Category.NOT_FOUND),
    /** The command was sent already and cannot be taken back. */
    COMMAND_SENT(Category.CONFLICT),
    /** The idempotency key stands for another wish. */
    IDEMPOTENCY_KEY_REUSED(Category.UNPROCESSABLE),
    /** More commands than may be asked for in a while. */
    TOO_MANY_COMMANDS(Category.TOO_MANY_REQUESTS),
    /** The unit's record or state does not allow what was asked. */
    UNIT_NOT_CAPABLE(Category.CONFLICT),
    /** The unit has no such meter, or the registry no place for values of that granularity. */
    SCHEDULE_REFUSED(Category.UNPROCESSABLE),
    /** A file of units with errors; nothing of it is registered. */
    UNITS_REFUSED(Category.UNPROCESSABLE),
    /** The keystore of the master key is missing or does not open. */
    MASTER_KEY_UNAVAILABLE(Category.INTERNAL),
    /** The UDP port cannot be opened. */
    FIELD_PORT_UNAVAILABLE(Category.INTERNAL),
    /** The network interface on which announcements to all nodes are to be heard is missing, or has no address. */
    FIELD_LINK_UNAVAILABLE(Category.INTERNAL);

    private final Category category;

    CollectionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
