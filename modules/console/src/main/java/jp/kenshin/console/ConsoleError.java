package jp.kenshin.console;

import jp.kenshin.kernel.ErrorCode;

/** Refusals of the internal API that no context below it has a word for. */
public enum ConsoleError implements ErrorCode {
    /** No such meter. */
    METER_NOT_FOUND(Category.NOT_FOUND),
    /** No such meter, terminal or concentrator in the registry, or not at that time. */
    DEVICE_NOT_FOUND(Category.NOT_FOUND),
    /** The meter has no channel of that reading type. */
    READING_TYPE_NOT_FOUND(Category.NOT_FOUND),
    /** A parameter is missing or cannot be understood. */
    INVALID_PARAMETER(Category.INVALID_INPUT),
    /** A signed export of part of the entries of a period, which nobody could verify. */
    EXPORT_CANNOT_BE_FILTERED(Category.INVALID_INPUT),
    /** No such partner. */
    PARTNER_NOT_FOUND(Category.NOT_FOUND),
    /** Not one PEM certificate. */
    INVALID_CERTIFICATE(Category.INVALID_INPUT),
    /** Not an archive of registry files. */
    INVALID_ARCHIVE(Category.INVALID_INPUT),
    /** The archive expands beyond the limit. */
    ARCHIVE_TOO_LARGE(Category.TOO_LARGE),
    /** The registry files contradict themselves or the registry; nothing was applied. */
    REGISTRY_IMPORT_REFUSED(Category.UNPROCESSABLE);

    private final Category category;

    ConsoleError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
