package jp.kenshin.kernel;

/**
 * A stable code for one kind of failure, declared by one enum in each context. It is the {@code code} of a problem document, the
 * key of the message shown to a person and the word a log is searched for; it never changes its meaning.
 */
public interface ErrorCode {
    /** What the caller can do about it; decides the protocol's status. */
    enum Category {
        INVALID_INPUT,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        GONE,
        UNSUPPORTED_MEDIA_TYPE,
        TOO_LARGE,
        UNPROCESSABLE,
        TOO_MANY_REQUESTS,
        UNAVAILABLE,
        INTERNAL
    }

    /** Upper-case words joined by underscores, such as {@code CONNECTION_CUT_OFF}. */
    String name();

    Category category();
}
