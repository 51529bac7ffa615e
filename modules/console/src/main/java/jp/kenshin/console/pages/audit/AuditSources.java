package jp.kenshin.console.pages.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jp.kenshin.platform.audit.AuditChain;
import jp.kenshin.platform.audit.AuditChecks;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.audit.AuditSearch;

/** Whom the auditor's page asks. */
@Singleton
class AuditSources {
    private final AuditSearch search;
    private final AuditChain chain;
    private final AuditChecks checks;
    private final AuditLog log;

    @Inject
    AuditSources(AuditSearch search, AuditChain chain, AuditChecks checks, AuditLog log) {
        this.search = search;
        this.chain = chain;
        this.checks = checks;
        this.log = log;
    }

    AuditSearch search() {
        return search;
    }

    AuditChain chain() {
        return chain;
    }

    AuditChecks checks() {
        return checks;
    }

    AuditLog log() {
        return log;
    }
}
