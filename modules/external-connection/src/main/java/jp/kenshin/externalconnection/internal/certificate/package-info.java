/** Which client certificates speak for which partner. */
@NullMarked
package jp.kenshin.externalconnection.internal.certificate;

import org.jspecify.annotations.NullMarked;
