package jp.kenshin.externalconnection.internal.identity;

/** Who can sign in at Keycloak: a person or a machine. */
interface KeycloakAccount {
    /** Lets nobody sign in as it, ends all its sessions and revokes its tokens. */
    void shut(long notBefore);

    /**
     * Lets it sign in again; what was revoked stays revoked.
     *
     * @param now what was revoked until a later moment, by a clock that has been set back since, is good again from now on
     */
    void open(long now);

    /** Whether it cannot sign in and has no session left, as Keycloak says now. */
    boolean isShut();
}
