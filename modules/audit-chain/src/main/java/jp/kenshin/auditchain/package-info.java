/**
 * The audit log as anybody can check it, without server or database: the form that is hashed, checkpoints and their signatures, the exported
 * file, and the walk that names the first bad entry. Laid down in {@code docs/audit-log.md}.
 */
@NullMarked
package jp.kenshin.auditchain;

import org.jspecify.annotations.NullMarked;
