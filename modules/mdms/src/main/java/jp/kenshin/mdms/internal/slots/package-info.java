/** Which slots have a value: counts over blocks, for whoever compares what came with what was expected. */
@NullMarked
package jp.kenshin.mdms.internal.slots;

import org.jspecify.annotations.NullMarked;
