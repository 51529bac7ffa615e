/** Text of small JSON objects, the same in every environment. Its form is part of the audit log's hashes and never changes. */
@NullMarked
package jp.kenshin.platform.internal.json;

import org.jspecify.annotations.NullMarked;
