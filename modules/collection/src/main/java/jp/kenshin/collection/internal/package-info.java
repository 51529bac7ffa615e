/** What the collection context is made of; nothing of it is for other modules. */
@NullMarked
package jp.kenshin.collection.internal;

import org.jspecify.annotations.NullMarked;
