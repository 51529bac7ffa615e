/**
 * Saving what a page shows as CSV, in the language of the page. Files are safe to open in a spreadsheet: no cell of ours becomes a formula.
 */
@NullMarked
package jp.kenshin.jointmetering.web.download;

import org.jspecify.annotations.NullMarked;
