/** Notices to partners: what was told, who was mailed and who has taken note, and the form by which one is published. */
@NullMarked
package jp.kenshin.console.pages.notices;

import org.jspecify.annotations.NullMarked;
