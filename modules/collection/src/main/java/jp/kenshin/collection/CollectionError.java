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
    /** As many submissions are being taken as this node can; try again in a moment. */
    OVERLOADED(Category.UNAVAILABLE);

    private final Category category;

    CollectionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
