/**
 * The NW service as a partner's MDMS meets it, over HTTPS. What the tests cross and page through they learn from the API's own description.
 */
@NullMarked
package jp.kenshin.nw;

import org.jspecify.annotations.NullMarked;
