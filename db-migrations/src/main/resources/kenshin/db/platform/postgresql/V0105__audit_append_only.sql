-- The first wall: the application's own user cannot change or remove an entry by mistake or by an injected statement.
-- Whoever owns the database can take this wall down; the chain then tells what was changed.
CREATE FUNCTION platform.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_audit_change();

REVOKE UPDATE, DELETE, TRUNCATE ON platform.audit_entry FROM PUBLIC, CURRENT_USER;
