/** What a form's answer tells the page that follows it: what was entered and what was wrong with it, or what came of it. */
@NullMarked
package jp.kenshin.jointmetering.web.form;

import org.jspecify.annotations.NullMarked;
