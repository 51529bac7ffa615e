/** The one transactional database: connections, units of work, vendor, and the migrations that must have run before anybody reads. */
@NullMarked
package jp.kenshin.platform.database;

import org.jspecify.annotations.NullMarked;
