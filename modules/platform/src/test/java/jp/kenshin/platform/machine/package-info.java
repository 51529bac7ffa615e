/** What tests need of the machine they run on, beyond JDK and Maven. */
@NullMarked
package jp.kenshin.platform.machine;

import org.jspecify.annotations.NullMarked;
