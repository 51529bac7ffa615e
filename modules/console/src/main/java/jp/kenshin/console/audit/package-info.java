/** The audit log for the auditor's own programs: looked into, and given out as a signed file. */
@NullMarked
package jp.kenshin.console.audit;

import org.jspecify.annotations.NullMarked;
