/** The whole of an incident, from the partner's report to the auditor's file, with everything outside of the product that a cutoff reaches. */
@NullMarked
package jp.kenshin.story;

import org.jspecify.annotations.NullMarked;
