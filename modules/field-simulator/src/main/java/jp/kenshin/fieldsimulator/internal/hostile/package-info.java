/** Datagrams that no honest unit sends. Each kind is one way in which devices break, lie or are imitated. */
@NullMarked
package jp.kenshin.fieldsimulator.internal.hostile;

import org.jspecify.annotations.NullMarked;
