/**
 * The registry in memory for intake: packed columns for millions of channels, loaded in one pass and replaced when the revision
 * moves. ADR 0010 tells why.
 */
@NullMarked
package jp.kenshin.registry.internal.directory;

import org.jspecify.annotations.NullMarked;
