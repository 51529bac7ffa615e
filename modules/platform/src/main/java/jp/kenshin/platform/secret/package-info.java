/** Secrets at rest: sealed for the database under a master key that only the utility's keystore holds. */
@NullMarked
package jp.kenshin.platform.secret;

import org.jspecify.annotations.NullMarked;
