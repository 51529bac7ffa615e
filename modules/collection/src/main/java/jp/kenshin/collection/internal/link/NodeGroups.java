package jp.kenshin.collection.internal.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.channels.MulticastChannel;
import java.util.List;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.kernel.KenshinException;

/** The groups that ECHONET Lite nodes announce themselves to (ECHONET Lite specification, part II): those of a link, never of more. */
final class NodeGroups {
    private static final List<String> GROUPS = List.of("ff02::1", "224.0.23.0");

    private NodeGroups() {}

    /**
     * Joins the groups of the families that the interface has addresses of.
     *
     * @throws KenshinException {@link CollectionError#FIELD_LINK_UNAVAILABLE}
     */
    static void join(MulticastChannel channel, String name) {
        try {
            NetworkInterface link = NetworkInterface.getByName(name);
            if (link == null) {
                throw new KenshinException(
                        CollectionError.FIELD_LINK_UNAVAILABLE, sentence(name, "there is no such network interface"));
            }
            boolean joined = false;
            for (String group : GROUPS) {
                joined |= join(channel, link, InetAddress.getByName(group));
            }
            if (!joined) {
                throw new KenshinException(
                        CollectionError.FIELD_LINK_UNAVAILABLE, sentence(name, "the network interface has no address"));
            }
        } catch (IOException e) {
            throw new KenshinException(
                    CollectionError.FIELD_LINK_UNAVAILABLE, sentence(name, String.valueOf(e.getMessage())), e);
        }
    }

    private static boolean join(MulticastChannel channel, NetworkInterface link, InetAddress group) throws IOException {
        boolean speaksFamily =
                link.inetAddresses().anyMatch(address -> address.getClass().equals(group.getClass()));
        if (speaksFamily) {
            channel.join(group, link);
        }
        return speaksFamily;
    }

    private static String sentence(String name, String why) {
        return "Announcements to all nodes cannot be heard on " + name + ": " + why
                + ". Correct kenshin.field.multicast-interfaces, or leave it empty.";
    }
}
