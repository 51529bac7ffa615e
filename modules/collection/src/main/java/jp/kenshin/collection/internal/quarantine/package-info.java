/** What came in and was refused, kept for a person to look at. */
@NullMarked
package jp.kenshin.collection.internal.quarantine;

import org.jspecify.annotations.NullMarked;
