-- The role under which a partner's queries run: it owns nothing, cannot log in, and sees rows only through policies.
-- Roles belong to the server, not to the database, so another database of the same server may have made it already.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kenshin_partner') THEN
        BEGIN
            CREATE ROLE kenshin_partner NOLOGIN;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
            WHEN insufficient_privilege THEN
                RAISE EXCEPTION 'role kenshin_partner is missing and % may not create it: as administrator run CREATE ROLE kenshin_partner NOLOGIN; GRANT kenshin_partner TO %;',
                    current_user, quote_ident(current_user);
        END;
    END IF;
    -- From PostgreSQL 16 on, whoever creates a role administers it but may not become it until it is granted.
    IF NOT pg_has_role(current_user, 'kenshin_partner',
            CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
        EXECUTE format('GRANT kenshin_partner TO %I', current_user);
    END IF;
END
$$;
