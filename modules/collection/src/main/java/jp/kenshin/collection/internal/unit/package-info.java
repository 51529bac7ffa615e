/** Field units: who they are, which keys they have, from where they speak, what their registers count in. */
@NullMarked
package jp.kenshin.collection.internal.unit;

import org.jspecify.annotations.NullMarked;
