package jp.kenshin.externalconnection;

import java.util.List;
import jp.kenshin.kernel.PartnerId;

/**
 * A partner's own operation log (J-11): what its users and machines did, picked out of the audit log within a second or two. What the
 * utility's people did about the partner is not in it.
 */
public interface PartnerOperations {
    List<PartnerOperation> list(PartnerId partner, OperationQuery query);

    /** How many there are, the limit apart. */
    long count(PartnerId partner, OperationQuery query);
}
