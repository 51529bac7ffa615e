package jp.kenshin.externalconnection;

import jp.kenshin.kernel.ErrorCode;

/** Failures of the external connection context. */
public enum ExternalConnectionError implements ErrorCode {
    /** The partner has as many portal sessions as it may. */
    TOO_MANY_SESSIONS(Category.TOO_MANY_REQUESTS),
    /** The partner has no such client certificate. */
    CERTIFICATE_NOT_FOUND(Category.NOT_FOUND),
    /** The client certificate's time is over. */
    CERTIFICATE_EXPIRED(Category.UNPROCESSABLE),
    /** The client certificate is registered for another partner, or was withdrawn. */
    CERTIFICATE_TAKEN(Category.CONFLICT);

    private final Category category;

    ExternalConnectionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
