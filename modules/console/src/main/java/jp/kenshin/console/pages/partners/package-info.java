/** Partners as the operator brings them into service: who lacks what, and one partner's check list as one task. */
@NullMarked
package jp.kenshin.console.pages.partners;

import org.jspecify.annotations.NullMarked;
