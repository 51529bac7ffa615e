CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_checkpoint
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_audit_change();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_certificate
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_audit_change();

REVOKE UPDATE, DELETE, TRUNCATE ON platform.audit_checkpoint, platform.audit_certificate FROM PUBLIC, CURRENT_USER;
