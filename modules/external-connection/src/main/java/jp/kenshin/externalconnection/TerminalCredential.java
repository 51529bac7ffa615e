package jp.kenshin.externalconnection;

import java.time.Instant;
import jp.kenshin.kernel.TerminalId;

/**
 * What a terminal authenticates with, without its key.
 *
 * @param terminal whose
 * @param identity network access identifier it names itself by (EAP identity)
 * @param enabled false while the terminal is cut off
 * @param registeredAt when the present key was registered
 */
public record TerminalCredential(TerminalId terminal, String identity, boolean enabled, Instant registeredAt) {}
