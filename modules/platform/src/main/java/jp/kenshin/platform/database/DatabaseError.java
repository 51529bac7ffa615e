package jp.kenshin.platform.database;

import jp.kenshin.kernel.ErrorCode;

/** Failures of the database as seen by a use case. */
public enum DatabaseError implements ErrorCode {
    /** Cannot be reached, refuses connections or is too busy; the same call may succeed later. */
    DATABASE_UNAVAILABLE(Category.UNAVAILABLE),
    /** Answered with an error that trying again does not mend. */
    DATABASE_FAILED(Category.INTERNAL),
    /** Has been migrated by a newer build, or by one with other migrations; this build must not touch it. */
    DATABASE_OF_ANOTHER_VERSION(Category.INTERNAL),
    /** A migration failed, now or earlier, so that the schema is not the one this build needs. */
    MIGRATION_FAILED(Category.INTERNAL);

    private final Category category;

    DatabaseError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
