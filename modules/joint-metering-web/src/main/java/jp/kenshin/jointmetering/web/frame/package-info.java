/**
 * What surrounds every page: language, navigation, headers of the answer, and the pages for when something went wrong.
 */
@NullMarked
package jp.kenshin.jointmetering.web.frame;

import org.jspecify.annotations.NullMarked;
