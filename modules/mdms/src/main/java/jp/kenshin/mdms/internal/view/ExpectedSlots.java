package jp.kenshin.mdms.internal.view;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.Jst;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter.Install;

/** At which instants a channel should have a value: on its grid, past, with a device installed and, for a partner, in its ownership. */
final class ExpectedSlots {
    private final Channel channel;
    private final Optional<DirectoryChannel> directory;
    private final Optional<String> owner;

    ExpectedSlots(Channel channel, Optional<DirectoryChannel> directory, Optional<String> owner) {
        this.channel = channel;
        this.directory = directory;
        this.owner = owner;
    }

    /** The first slot after an instant. */
    long firstAfter(long second) {
        int step = channel.stepSeconds();
        long origin = Jst.startOfDay(0);
        return origin + (Math.floorDiv(second - origin, step) + 1) * step;
    }

    boolean expected(long at) {
        return channel.scheduled()
                && directory
                        .map(known -> installed(known.installs(), at) && owned(known, at))
                        .orElse(true);
    }

    private static boolean installed(List<Install> installs, long at) {
        return installs.isEmpty()
                || installs.stream().anyMatch(install -> at > install.fromSecond() && at <= install.toSecond());
    }

    private boolean owned(DirectoryChannel known, long at) {
        return owner.isEmpty()
                || known.owners().stream()
                        .anyMatch(ownership -> ownership.partner().equals(owner.get())
                                && at > ownership.fromSecond()
                                && at <= ownership.toSecond());
    }
}
