/**
 * Expected against received: which slots a day has and when they are due, the tally of what has come, kept up batch by batch in the
 * order of publication, and the rates that screens and service levels read.
 */
@NullMarked
package jp.kenshin.collection.internal.progress;

import org.jspecify.annotations.NullMarked;
