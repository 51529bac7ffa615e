package jp.kenshin.platform.audit;

import jp.kenshin.kernel.ErrorCode;

/** Failures of the audit log. */
public enum AuditError implements ErrorCode {
    /** There is no key to sign checkpoints with, or it cannot be used. */
    AUDIT_KEY_UNAVAILABLE(Category.INTERNAL);

    private final Category category;

    AuditError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
