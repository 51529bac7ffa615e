/** Requests to field units and the answers that come back. */
@NullMarked
package jp.kenshin.collection.internal.link;

import org.jspecify.annotations.NullMarked;
