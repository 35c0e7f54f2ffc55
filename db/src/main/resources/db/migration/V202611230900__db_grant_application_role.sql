-- The application's role may use rows and sequences, and nothing else. The grants are given in advance, for
-- everything the owner creates later; a migration that wants less says so with REVOKE … FROM ${app_role}.
-- Where one role plays both parts there is nothing to grant.
DO
$$
BEGIN
    IF current_user = '${app_role}' THEN
        RETURN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${app_role}') THEN
        RAISE EXCEPTION 'The role "${app_role}" of the application does not exist'
            USING HINT = 'Create it (docs/operations-database.md), or name another one in spring.flyway.placeholders.app_role';
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), '${app_role}');
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
                   current_schema(), '${app_role}');
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT USAGE ON SEQUENCES TO %I',
                   current_schema(), '${app_role}');
END
$$;
