package jp.kenshin.mdms;

import jp.kenshin.kernel.ErrorCode;

/** Failures of the meter data context. */
public enum MdmsError implements ErrorCode {
    /** The cursor points before what is kept; start again without one. */
    CURSOR_EXPIRED(Category.GONE),
    /** Not a cursor this system gave to this partner. */
    CURSOR_INVALID(Category.INVALID_INPUT);

    private final Category category;

    MdmsError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
