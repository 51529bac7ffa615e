/** What the OpenAPI document says of the internal API. */
@NullMarked
package jp.kenshin.console.openapi;

import org.jspecify.annotations.NullMarked;
