package jp.kenshin.jointmetering;

/**
 * One line of the check list.
 *
 * @param kind what it is about
 * @param done whether nothing is left to do
 * @param finding the facts it was judged by: numbers, dates, names
 */
public record OnboardingStep(Kind kind, boolean done, String finding) {
    /** What the steps are about, in the order they are made. */
    public enum Kind {
        /** The agreement is in force (J-09). */
        AGREEMENT,
        /** Somebody can be phoned. */
        CONTACTS,
        /** Of the Web service: a client certificate is valid. */
        CERTIFICATE,
        /** Of the Web service: the one user name for SSL-VPN and portal is given out. */
        PORTAL_USER,
        /** Of the NW service: the fixed global IP address is registered. */
        FIXED_IP,
        /** Of the NW service: the router and its facts were asked for. */
        VPN_EQUIPMENT,
        /** Of the NW service: the MDMS has its user. */
        NW_USER,
        /** At least one terminal is the partner's. */
        TERMINALS,
        /** Readings have arrived. */
        FIRST_READING
    }
}
