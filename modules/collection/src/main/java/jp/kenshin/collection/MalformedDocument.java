package jp.kenshin.collection;

import jp.kenshin.kernel.KenshinException;

/** The document as a whole cannot be read on; says where. What was read before stays as it is and is told by the report. */
public class MalformedDocument extends KenshinException {
    private static final long serialVersionUID = 1L;

    public MalformedDocument(CollectionError code, String message) {
        super(code, message);
    }
}
