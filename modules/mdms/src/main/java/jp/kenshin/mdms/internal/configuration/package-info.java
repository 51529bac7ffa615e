/** What the context takes from its configuration, checked when the server starts. Makes the parts that know nothing of the server. */
@NullMarked
package jp.kenshin.mdms.internal.configuration;

import org.jspecify.annotations.NullMarked;
