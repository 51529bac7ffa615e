/**
 * Whole-system and kernel benchmarks, each against a baseline of the same run on the same machine. They drive the product through
 * the doors it is used by; only the wiring that the server does by injection is done by hand here.
 */
@NullMarked
package jp.kenshin.benchmark;

import org.jspecify.annotations.NullMarked;
