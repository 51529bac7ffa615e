package jp.kenshin.story;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import jp.kenshin.console.OfflineVerifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/**
 * A signed file of the audit log as an auditor saved it.
 *
 * @param file the file
 */
record SavedLog(Path file) {

    /** What the offline verifier says of it, with the auditor's own copy of the certificate. */
    String verified(int code, Path certificate) throws IOException, InterruptedException {
        return OfflineVerifier.verify(code, file, "--certificate", certificate.toString());
    }

    /** Who did what to bring the case from its beginning to its end, in the order of the log; not what the product did by itself. */
    List<String> steps() throws IOException {
        return entries().stream()
                .filter(entry -> entry.getString("action").matches("incident\\..*|cutoff\\..*"))
                .filter(entry -> !entry.getString("actor").equals("system"))
                .map(entry -> entry.getString("actor") + " " + entry.getString("action"))
                .toList();
    }

    /** Where the first entry of an action stands. */
    long position(String action) throws IOException {
        return entries().stream()
                .filter(entry -> entry.getString("action").equals(action))
                .findFirst()
                .orElseThrow()
                .getJsonNumber("position")
                .longValue();
    }

    private List<JsonObject> entries() throws IOException {
        return Files.readAllLines(file).stream()
                .map(SavedLog::parse)
                .filter(line -> line.getString("line").equals("entry"))
                .toList();
    }

    private static JsonObject parse(String line) {
        try (JsonReader json = Json.createReader(new StringReader(line))) {
            return json.readObject();
        }
    }

    /** Changes who did something, as only the database's owner can, and only after giving itself the right and taking the guard away. */
    static void forge(Connection owner, long position) throws SQLException {
        assertThrows(SQLException.class, () -> rename(owner, position));
        try (Statement statement = owner.createStatement()) {
            statement.execute("GRANT UPDATE ON platform.audit_entry TO CURRENT_USER");
            assertThrows(SQLException.class, () -> rename(owner, position));
            statement.execute("ALTER TABLE platform.audit_entry DISABLE TRIGGER USER");
            assertEquals(1, rename(owner, position));
            statement.execute("ALTER TABLE platform.audit_entry ENABLE TRIGGER USER");
            statement.execute("REVOKE UPDATE ON platform.audit_entry FROM CURRENT_USER");
        }
    }

    private static int rename(Connection owner, long position) throws SQLException {
        try (PreparedStatement statement =
                owner.prepareStatement("UPDATE platform.audit_entry SET actor = 'nobody' WHERE position = ?")) {
            statement.setLong(1, position);
            return statement.executeUpdate();
        }
    }

    /** Writes the certificate of the key that signs the log to a file, as whoever makes the key hands it to the auditor. */
    static Path certificate(Path keystore, String password, Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            store.load(in, password.toCharArray());
        }
        return Files.writeString(
                file,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(
                                        store.getCertificate("kenshin-audit").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }
}
