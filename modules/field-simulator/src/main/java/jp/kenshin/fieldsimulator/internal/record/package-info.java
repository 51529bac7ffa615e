/** What was measured, sent and acknowledged, in numbers and reading by reading. A test compares it with what a server has stored. */
@NullMarked
package jp.kenshin.fieldsimulator.internal.record;

import org.jspecify.annotations.NullMarked;
