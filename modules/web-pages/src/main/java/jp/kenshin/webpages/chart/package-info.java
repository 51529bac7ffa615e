/**
 * Bar charts drawn by the server as plain SVG. Geometry only: what a bar means is decided by the pages, how it looks by the style sheet.
 */
@NullMarked
package jp.kenshin.webpages.chart;

import org.jspecify.annotations.NullMarked;
