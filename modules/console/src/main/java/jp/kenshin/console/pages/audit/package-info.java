/**
 * The auditor's page: who did what, the newest first, whether the log of it is intact, and the signed file to take along. It changes nothing.
 */
@NullMarked
package jp.kenshin.console.pages.audit;

import org.jspecify.annotations.NullMarked;
