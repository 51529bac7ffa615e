/** How units of work run on the data source, and how the schema gets to the version that this build needs. */
@NullMarked
package jp.kenshin.platform.internal.database;

import org.jspecify.annotations.NullMarked;
