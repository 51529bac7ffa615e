package jp.kenshin.externalconnection;

import jp.kenshin.kernel.ErrorCode;

/** Failures of the external connection context. */
public enum ExternalConnectionError implements ErrorCode {
    /** The partner has as many portal sessions as it may. */
    TOO_MANY_SESSIONS(Category.TOO_MANY_REQUESTS);

    private final Category category;

    ExternalConnectionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
