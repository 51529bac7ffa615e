package jp.kenshin.externalconnection.internal.identity;

/** Who can sign in at Keycloak: a person or a machine. */
interface KeycloakAccount {
    /** Lets nobody sign in as it, ends all its sessions and revokes its tokens. */
    void shut(long notBefore);

    /** Lets it sign in again; what was revoked stays revoked. */
    void open();

    /** Whether it cannot sign in and has no session left, as Keycloak says now. */
    boolean isShut();
}
