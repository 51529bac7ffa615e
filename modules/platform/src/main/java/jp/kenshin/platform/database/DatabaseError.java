package jp.kenshin.platform.database;

import jp.kenshin.kernel.ErrorCode;

/** Failures of the database as seen by a use case. */
public enum DatabaseError implements ErrorCode {
    /** Cannot be reached or refuses connections; try again later. */
    DATABASE_UNAVAILABLE(Category.UNAVAILABLE),
    /** Answered with an error that trying again does not mend. */
    DATABASE_FAILED(Category.INTERNAL);

    private final Category category;

    DatabaseError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
