package jp.kenshin.externalconnection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import jp.kenshin.kernel.PartnerId;

/** What the IPsec gateways themselves say at the moment, for people who look at it. Nothing is changed by asking. */
public interface IpsecGateways {
    /** Whether this utility has any. */
    boolean isConfigured();

    /**
     * Asks all gateways at the same time.
     *
     * @param partners about whom
     * @param patience how long it may take in all; whoever has not answered by then counts as silent
     * @return the answer of each gateway in the order of the configuration, also of those that gave none
     */
    List<IpsecGatewayAnswer> ask(Collection<PartnerId> partners, Duration patience);
}
