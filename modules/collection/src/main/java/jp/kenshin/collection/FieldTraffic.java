package jp.kenshin.collection;

/** What this node has seen on the field's port since it started; counts only grow. */
public interface FieldTraffic {
    Counts counts();

    /**
     * @param received datagrams
     * @param malformed no frames: not answered
     * @param refused well-formed and refused: in quarantine, answered
     * @param deferred not taken because too many waited: not acknowledged, so that they are sent again
     * @param dropped beyond what one unit or address may send
     * @param acknowledged INFC_Res sent
     * @param readings readings stored or known already
     * @param waitingReadings frames with readings that wait now
     * @param waitingAlarms frames with events that wait now
     */
    record Counts(
            long received,
            long malformed,
            long refused,
            long deferred,
            long dropped,
            long acknowledged,
            long readings,
            int waitingReadings,
            int waitingAlarms) {}
}
