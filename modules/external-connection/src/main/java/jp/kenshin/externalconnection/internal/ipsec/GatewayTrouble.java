package jp.kenshin.externalconnection.internal.ipsec;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.internal.ipsec.vici.MalformedPacket;
import jp.kenshin.externalconnection.internal.ipsec.vici.ViciAddress;
import jp.kenshin.kernel.KenshinException;

/** What is said when a gateway does not do what it is asked for: which one, what happened, what to do. */
final class GatewayTrouble {
    private GatewayTrouble() {}

    static KenshinException refused(ViciAddress gateway, String what) {
        return new KenshinException(
                ExternalConnectionError.ENFORCEMENT_FAILED, "IPsec gateway " + gateway + ": " + what + ".");
    }

    static KenshinException unreachable(ViciAddress gateway, IOException trouble) {
        return new KenshinException(
                ExternalConnectionError.ENFORCEMENT_FAILED,
                "IPsec gateway " + gateway + " cannot be talked to (" + trouble.getMessage() + "). " + advice(trouble),
                trouble);
    }

    private static String advice(IOException trouble) {
        if (trouble instanceof SocketTimeoutException) {
            return "Its daemon hangs or is overloaded: look at its log, restart it if need be.";
        }
        if (trouble instanceof MalformedPacket) {
            return "Something else than strongSwan listens there: check " + IpsecConfig.VICI + ".";
        }
        return String.valueOf(trouble.getMessage()).contains("Permission denied")
                ? "Let the user of this server use that socket: give both the same group, see docs/ipsec.md."
                : "Check that strongSwan runs there and listens at that socket.";
    }

    /** All that went wrong, in one: the first as it is when there is one only. */
    static KenshinException together(List<KenshinException> troubles) {
        if (troubles.size() == 1) {
            return troubles.get(0);
        }
        KenshinException all = new KenshinException(
                ExternalConnectionError.ENFORCEMENT_FAILED,
                troubles.stream().map(KenshinException::getMessage).collect(Collectors.joining(" ")));
        troubles.forEach(all::addSuppressed);
        return all;
    }
}
