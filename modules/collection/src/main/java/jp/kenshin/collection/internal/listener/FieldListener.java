package jp.kenshin.collection.internal.listener;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.collection.internal.FieldConfig;
import jp.kenshin.collection.internal.link.FieldSocket;
import jp.kenshin.collection.internal.link.FieldSocket.Datagram;
import jp.kenshin.collection.internal.link.FrameSender;
import jp.kenshin.platform.start.StartTask;
import org.jspecify.annotations.Nullable;

/**
 * The field's port, from the start of the application to its end. One thread receives and does nothing else; one opens and sorts; events have a way
 * of their own, so that readings, however many, never stand before them.
 */
@Singleton
public class FieldListener implements StartTask, AutoCloseable {
    private static final Logger LOG = System.getLogger("jp.kenshin.field");
    private static final int INBOX = 50_000;
    private static final int OPENED_AT_ONCE = 2_000;

    private final FieldConfig config;
    private final Opener opener;
    private final Sorter sorter;
    private final FrameSender sender;
    private final TrafficCounters counters;
    private final Quieter quieter;
    private @Nullable Open open;

    @Inject
    public FieldListener(
            FieldConfig config,
            Opener opener,
            Sorter sorter,
            FrameSender sender,
            TrafficCounters counters,
            Clock clock) {
        this.config = config;
        this.opener = opener;
        this.sorter = sorter;
        this.sender = sender;
        this.counters = counters;
        this.quieter = new Quieter(clock);
    }

    private record Open(FieldSocket socket, Thread receiver, BatchLoop<Datagram> inbox) {}

    @Override
    public void run() {
        if (config.port() == 0) {
            LOG.log(Level.INFO, "No field port on this node (kenshin.field.port is 0)");
            return;
        }
        FieldSocket socket = FieldSocket.open(config.port()).joined(config.multicastInterfaces());
        sender.use(socket);
        sorter.start(config, quieter);
        BatchLoop<Datagram> inbox = new BatchLoop<Datagram>(
                        INBOX, OPENED_AT_ONCE, new AtomicInteger(), quieter, this::openAll)
                .start("field-open", 1);
        Thread receiver = new Thread(() -> receive(socket, inbox), "field-receive");
        receiver.setDaemon(true);
        receiver.start();
        open = new Open(socket, receiver, inbox);
        LOG.log(
                Level.INFO,
                "Devices are heard on UDP port {0}, announcements to all nodes on {1}",
                Integer.toString(config.port()),
                config.multicastInterfaces().isEmpty()
                        ? "no interface"
                        : String.join(", ", config.multicastInterfaces()));
    }

    private void openAll(List<Datagram> datagrams) {
        opener.open(datagrams, sorter::sort);
    }

    /** When too much waits to be opened, the system's own buffer fills and then loses; whoever lost a frame sends it again. */
    private void receive(FieldSocket socket, BatchLoop<Datagram> inbox) {
        while (true) {
            try {
                Optional<Datagram> datagram = socket.receive();
                if (datagram.isEmpty()) {
                    return;
                }
                counters.received.increment();
                inbox.put(datagram.get());
            } catch (InterruptedException ended) {
                return;
            } catch (IOException | RuntimeException e) {
                quieter.tell("socket", e.getClass(), () -> LOG.log(Level.WARNING, "A datagram was not received", e));
            }
        }
    }

    @PreDestroy
    @Override
    public void close() {
        Open closing = open;
        if (closing != null) {
            open = null;
            closing.inbox().close();
            sorter.close();
            sender.use(null);
            closing.socket().close();
        }
    }
}
