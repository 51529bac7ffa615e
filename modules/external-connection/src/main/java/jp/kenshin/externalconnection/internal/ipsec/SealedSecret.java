package jp.kenshin.externalconnection.internal.ipsec;

/**
 * A secret as the database keeps it.
 *
 * @param bytes as {@link jp.kenshin.platform.secret.SealingKey} sealed it
 */
record SealedSecret(byte[] bytes) {
    /** Not even sealed does it go into a log. */
    @Override
    public String toString() {
        return "SealedSecret[" + bytes.length + " bytes]";
    }
}
