package jp.kenshin.externalconnection;

import jp.kenshin.kernel.ErrorCode;

/** Failures of the external connection context. */
public enum ExternalConnectionError implements ErrorCode {
    /** The partner has as many portal sessions as it may. */
    TOO_MANY_SESSIONS(Category.TOO_MANY_REQUESTS),
    /** No such notice, or not yours. */
    NOTICE_NOT_FOUND(Category.NOT_FOUND),
    /** A notice lacks a text in one of the languages, has one that is too long, or ends before it begins. */
    INVALID_NOTICE(Category.INVALID_INPUT),
    /** The partner has no such client certificate. */
    CERTIFICATE_NOT_FOUND(Category.NOT_FOUND),
    /** The client certificate's time is over. */
    CERTIFICATE_EXPIRED(Category.UNPROCESSABLE),
    /** The client certificate is registered for another partner, or was withdrawn. */
    CERTIFICATE_TAKEN(Category.CONFLICT),
    /** The partner has agreed to no edition of the external connection standard that is in force, or not to all of it. */
    AGREEMENT_MISSING(Category.FORBIDDEN),
    /** The agreement to be registered contradicts itself, or what is registered. */
    AGREEMENT_REFUSED(Category.UNPROCESSABLE),
    /** No such edition of the standard, or no such agreement. */
    AGREEMENT_NOT_FOUND(Category.NOT_FOUND),
    /** The file is larger than files of a case may be, or the case has as many as it may. */
    EVIDENCE_TOO_LARGE(Category.TOO_LARGE),
    /** The file's name or content is none that is taken. */
    EVIDENCE_REFUSED(Category.UNPROCESSABLE),
    /** The file did not come to its end. */
    EVIDENCE_BROKEN_OFF(Category.INVALID_INPUT),
    /** The case has no such file. */
    EVIDENCE_NOT_FOUND(Category.NOT_FOUND),
    /** The file is not given out: a scan found something, or has still to be made. */
    EVIDENCE_WITHHELD(Category.CONFLICT),
    /** What is stored is not what was attached. */
    EVIDENCE_ALTERED(Category.INTERNAL),
    /** No such entry of the register. */
    REGISTER_ENTRY_NOT_FOUND(Category.NOT_FOUND),
    /** Somebody has changed the entry of the register meanwhile. */
    REGISTER_ENTRY_CHANGED(Category.CONFLICT),
    /** The entry of the register lacks something, or contradicts itself. */
    REGISTER_ENTRY_REFUSED(Category.UNPROCESSABLE),
    /** The partner's MDMS connection or portal user is cut off: only the state and the declaration are to be had. */
    CONNECTION_CUT_OFF(Category.FORBIDDEN),
    /** The terminal is cut off: what it sent before stays readable, nothing is sent to it. */
    TERMINAL_CUT_OFF(Category.CONFLICT),
    /** This node does not know at the moment who is cut off, and lets no partner in until it does. */
    CONNECTION_STATE_UNKNOWN(Category.UNAVAILABLE),
    /** No such case, or not yours. */
    INCIDENT_NOT_FOUND(Category.NOT_FOUND),
    /** The report lacks a field of table 1, or has one that this place does not have. */
    INVALID_REPORT(Category.INVALID_INPUT),
    /** The report names a business id that no partner has. */
    UNKNOWN_PARTNER(Category.UNPROCESSABLE),
    /** The report or cutoff names a terminal that the partner does not have. */
    FOREIGN_TERMINAL(Category.UNPROCESSABLE),
    /** The report or cutoff names a portal user or a service that the partner does not have. */
    FOREIGN_SERVICE(Category.UNPROCESSABLE),
    /** The case is closed or was refused; open a new one. */
    CASE_CLOSED(Category.CONFLICT),
    /** The case cannot be closed yet: a cutoff, a call or the cause is missing. */
    CASE_NOT_FINISHED(Category.CONFLICT),
    /** No such cutoff. */
    CUTOFF_NOT_FOUND(Category.NOT_FOUND),
    /** The scope is cut off already, in another case. */
    ALREADY_CUT_OFF(Category.CONFLICT),
    /** The step does not follow from where the cutoff stands. */
    WRONG_STEP(Category.CONFLICT),
    /** The partner has not declared the incident over. */
    RESOLUTION_NOT_DECLARED(Category.CONFLICT),
    /** Reconnection is made in business hours. */
    OUTSIDE_BUSINESS_HOURS(Category.CONFLICT),
    /** Who cut off does not reconnect. */
    SAME_PERSON(Category.FORBIDDEN),
    /** A fact of an IPsec connection makes no sense. */
    INVALID_IPSEC_CONNECTION(Category.INVALID_INPUT),
    /** The name or the identity of an IPsec connection is another partner's. */
    IPSEC_CONNECTION_TAKEN(Category.CONFLICT),
    /** No IPsec connection is defined for this partner. */
    IPSEC_CONNECTION_NOT_FOUND(Category.NOT_FOUND),
    /** The keystore for secrets of external connections is not configured, not readable, or not the one they were sealed with. */
    CONNECTION_SECRETS_UNAVAILABLE(Category.UNAVAILABLE),
    /** An enforcement point did not do what it was asked for, or could not be asked. */
    ENFORCEMENT_FAILED(Category.UNAVAILABLE);

    private final Category category;

    ExternalConnectionError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}
