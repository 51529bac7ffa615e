package jp.kenshin.externalconnection.internal.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;

/**
 * One file on its way into the database, piece by piece, each piece in a transaction of its own: a sender that takes its time holds no
 * connection.
 */
final class EvidenceUpload {
    static final int PIECE = 256 * 1024;

    private final Database database;
    private final FileKind kind;
    private final long most;
    private final MessageDigest digest = sha256();
    private long size;
    private int pieces;

    EvidenceUpload(Database database, FileKind kind, long most) {
        this.database = database;
        this.kind = kind;
        this.most = most;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Stores what comes until it ends; checked before each piece is stored. */
    void receive(long number, InputStream content) {
        byte[] buffer = new byte[PIECE];
        for (int count = read(content, buffer); count > 0; count = read(content, buffer)) {
            size += count;
            check(buffer, count);
            digest.update(buffer, 0, count);
            byte[] piece = Arrays.copyOf(buffer, count);
            int ordinal = pieces++;
            database.inTransaction(connection -> {
                new EvidenceTable(connection).addPiece(number, ordinal, piece);
            });
        }
        if (size == 0) {
            throw new KenshinException(ExternalConnectionError.EVIDENCE_REFUSED, "the file is empty");
        }
    }

    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.readNBytes(buffer, 0, buffer.length);
        } catch (IOException e) {
            throw new KenshinException(
                    ExternalConnectionError.EVIDENCE_BROKEN_OFF,
                    "the file did not come to its end; nothing of it was kept, send it again",
                    e);
        }
    }

    private void check(byte[] buffer, int count) {
        if (size > most) {
            throw tooLarge(most);
        }
        if (size == count && !kind.startsRight(Arrays.copyOf(buffer, count)) || !kind.goesOnRight(buffer, count)) {
            throw new KenshinException(
                    ExternalConnectionError.EVIDENCE_REFUSED,
                    "the content is not what the name says, or is a program, a script or a page; pack it into a zip file and send that");
        }
    }

    static KenshinException tooLarge(long most) {
        return new KenshinException(
                ExternalConnectionError.EVIDENCE_TOO_LARGE,
                "a file may have " + most + " bytes at most; send it in parts, compressed");
    }

    long size() {
        return size;
    }

    /** Of all that was received; to be asked once, at the end. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
