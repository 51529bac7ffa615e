/** What must be there before a partner is served: its agreement to the standard, and the check list of its onboarding. */
@NullMarked
package jp.kenshin.console.partners;

import org.jspecify.annotations.NullMarked;
