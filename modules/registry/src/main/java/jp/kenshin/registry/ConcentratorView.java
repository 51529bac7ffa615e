package jp.kenshin.registry;

import java.util.List;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.TerminalId;

/**
 * A concentrator as it stood at one instant.
 *
 * @param id identifier
 * @param maker who made it
 * @param model its model
 * @param place where it stands, in words
 * @param terminals terminals that hung on it, in order of id
 */
public record ConcentratorView(
        ConcentratorId id, String maker, String model, String place, List<FedTerminal> terminals) {
    /**
     * @param id identifier
     * @param method how terminal and concentrator speak
     */
    public record FedTerminal(TerminalId id, CommunicationMethod method) {}

    public ConcentratorView {
        terminals = List.copyOf(terminals);
    }
}
