package jp.kenshin.platform.database;

/**
 * Fresh, migrated databases of both products. Each product migrates one template in a JVM and copies it, so that a database costs a
 * file copy on H2 and a {@code CREATE DATABASE … TEMPLATE} on PostgreSQL, of which one real server runs in a JVM.
 */
public final class TestDatabases {
    private TestDatabases() {}

    /** A database of the given product; the caller closes it. */
    public static TestDatabase fresh(Vendor vendor) {
        return switch (vendor) {
            case H2 -> H2TestDatabase.create();
            case POSTGRESQL -> PostgresTestDatabase.create();
        };
    }
}
