/**
 * What surrounds every page: style and script, language, headers of the answer, and the pages for when something went wrong. Each site
 * says in a {@link jp.kenshin.webpages.frame.Site} where it lies and what it adds.
 */
@NullMarked
package jp.kenshin.webpages.frame;

import org.jspecify.annotations.NullMarked;
