/**
 * The words every context shares: identifiers, quantities, reading types, quality and Japanese time. Plain Java, immutable,
 * and small on purpose: a type belongs here only when at least three contexts speak it.
 */
@NullMarked
package jp.kenshin.kernel;

import org.jspecify.annotations.NullMarked;
