/**
 * The reconnection desk (S-06): what is cut off, what is missing before it may be connected again, and the page that connects it. Another
 * person than who cut off, in business hours, on the partner's declaration; the server decides, these pages only say why.
 */
@NullMarked
package jp.kenshin.console.pages.reconnection;

import org.jspecify.annotations.NullMarked;
