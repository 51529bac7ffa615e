package jp.kenshin.kernel;

/** The one exception type of the product: a code that machines read and a sentence that tells a person what to do. */
public class KenshinException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;

    public KenshinException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public KenshinException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
