package jp.kenshin.externalconnection;

/**
 * Sessions at the identity provider that it has ended. Sites whose own sessions are the container's look here at each request, so that the
 * provider's word holds on every node; portal sessions are rows themselves and need no looking up.
 */
public interface ProviderSessions {
    /** The provider says that a session of its is over; said twice, nothing changes. */
    void end(String providerSession);

    boolean hasEnded(String providerSession);
}
