/**
 * The partner's meters: search that forgives, sorting and paging, all in the address. What is shown can be saved as CSV.
 */
@NullMarked
package jp.kenshin.jointmetering.web.meters;

import org.jspecify.annotations.NullMarked;
