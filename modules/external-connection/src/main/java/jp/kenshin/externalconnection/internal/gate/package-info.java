/** The application's own enforcement point: what is kept out, renewed several times a second on every node, closed where it is not known. */
@NullMarked
package jp.kenshin.externalconnection.internal.gate;

import org.jspecify.annotations.NullMarked;
