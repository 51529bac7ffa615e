/**
 * The response desk (S-02, S-03, S-08): finds the caller's business, takes the report down, cuts off, watches the confirmations come in and
 * has the call recorded. One screen, all by keyboard; what cuts off has a page of its own in between.
 */
@NullMarked
package jp.kenshin.console.pages.desk;

import org.jspecify.annotations.NullMarked;
