package jp.kenshin.collection.internal.listener;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import jp.kenshin.collection.internal.link.FrameSender;
import jp.kenshin.echonet.ServiceCode;

/** Answers INFC: what the frame carried is durable, or was refused and need not be sent again. */
@Singleton
public class Acknowledger {
    private final FrameSender sender;
    private final TrafficCounters counters;

    @Inject
    public Acknowledger(FrameSender sender, TrafficCounters counters) {
        this.sender = sender;
        this.counters = counters;
    }

    /** To where each came from, under the key it was sealed with. */
    void acknowledge(List<Arrived> frames) {
        for (Arrived each : frames) {
            if (each.frame().service() == ServiceCode.INFC
                    && sender.send(each.unit(), each.key(), each.frame().acknowledgement(), each.place())) {
                counters.acknowledged.increment();
            }
        }
    }
}
