/** Editions of the external connection standard, and which partner agreed to which of them. */
@NullMarked
package jp.kenshin.externalconnection.internal.agreement;

import org.jspecify.annotations.NullMarked;
