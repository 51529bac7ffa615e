/** What the desk has seen in the stead of partners that are cut off, as rows that are written once. */
@NullMarked
package jp.kenshin.externalconnection.internal.sighting;

import org.jspecify.annotations.NullMarked;
