/**
 * What the pages of portal and console have in common. Each WAR carries this library in its own {@code WEB-INF/lib} and adds the beans,
 * for a bean of a library that two WARs carry would have one name twice.
 */
@NullMarked
package jp.kenshin.webpages;

import org.jspecify.annotations.NullMarked;
