/**
 * The security envelope between device and head end (docs/field-envelope.md): AES-128-GCM around one frame, and the window that tells
 * new counters from replayed ones. Shared by both ends; keeps nothing.
 */
@NullMarked
package jp.kenshin.echonet.envelope;

import org.jspecify.annotations.NullMarked;
