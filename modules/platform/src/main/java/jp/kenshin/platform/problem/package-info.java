/** Errors as RFC 9457 problem documents, mapped in one place for every JAX-RS application. */
@NullMarked
package jp.kenshin.platform.problem;

import org.jspecify.annotations.NullMarked;
