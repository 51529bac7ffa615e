package jp.kenshin.registry;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.ConcentratorId;

/**
 * What has a radio of its own in the field: a wireless terminal with the meters behind it, or a meter with a radio built in.
 *
 * @param id terminal id, or meter id
 * @param meters all it ever carried, in order of meter id and time; the meter itself when the radio is built in
 * @param concentrator the one it hangs on now
 * @param method how they speak
 */
public record Radio(
        String id,
        List<CarriedMeter> meters,
        Optional<ConcentratorId> concentrator,
        Optional<CommunicationMethod> method) {
    public Radio {
        meters = List.copyOf(meters);
    }
}
