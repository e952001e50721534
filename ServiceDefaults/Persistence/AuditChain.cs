using Microsoft.EntityFrameworkCore.Migrations;

namespace XibuPlan.ServiceDefaults.Persistence;

/// <summary>
/// The database's part of the audit trail: rows are chained at insert and can be neither changed nor removed. A transaction writes
/// into one of eight shards, the first free one, and holds that shard's lock until it commits, so that a long one makes nobody else
/// wait while a shard is free.
/// </summary>
public static class AuditChain
{
    /// <summary>Recomputes every hash; returns the rows at fault, none where the trail is whole.</summary>
    public const string VerifySql = """
        SELECT seq FROM (
            SELECT a.*, lag(hash) OVER (PARTITION BY shard ORDER BY seq) AS expected FROM audit_entries a) chained
        WHERE previous_hash IS DISTINCT FROM expected OR hash IS DISTINCT FROM audit_hash(
            expected, occurred_at, operation, actor_id, party, office_id, region, trace_id, entity, entity_id, revision, changes)
        ORDER BY seq
        """;

    private const string ChainSql = """
        CREATE OR REPLACE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            own integer := pg_backend_pid() % 8;
        BEGIN
            -- The shard that this transaction holds already: both the setting and the lock go when it ends, or its savepoint is rolled back.
            NEW.shard := nullif(current_setting('audit.shard', true), '');
            IF NEW.shard IS NULL THEN
                FOR i IN 0..7 LOOP
                    NEW.shard := (own + i) % 8;
                    EXIT WHEN pg_try_advisory_xact_lock(7001, NEW.shard);
                    NEW.shard := NULL;
                END LOOP;
                IF NEW.shard IS NULL THEN
                    NEW.shard := own;
                    PERFORM pg_advisory_xact_lock(7001, own);
                END IF;
                PERFORM set_config('audit.shard', NEW.shard::text, true);
            END IF;
            -- After the lock: the order of the numbers is the order of the chain.
            NEW.seq := nextval(pg_get_serial_sequence('audit_entries', 'seq'));
            SELECT hash INTO NEW.previous_hash FROM audit_entries WHERE shard = NEW.shard ORDER BY seq DESC LIMIT 1;
            NEW.hash := audit_hash(NEW.previous_hash, NEW.occurred_at, NEW.operation, NEW.actor_id, NEW.party, NEW.office_id,
                NEW.region, NEW.trace_id, NEW.entity, NEW.entity_id, NEW.revision, NEW.changes);
            RETURN NEW;
        END $$;
        """;

    private const string InstallSql = """
        CREATE FUNCTION audit_hash(previous bytea, occurred_at timestamptz, operation text, actor_id uuid, party text, office_id uuid,
            region text, trace_id text, entity text, entity_id uuid, revision bigint, changes jsonb) RETURNS bytea LANGUAGE sql STABLE AS $$
            SELECT sha256(coalesce(previous, ''::bytea) || convert_to(jsonb_build_array(extract(epoch FROM occurred_at), operation, actor_id,
                party, office_id, region, trace_id, entity, entity_id, revision, changes)::text, 'UTF8'))
        $$;
        CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'audit_entries is append-only';
        END $$;
        CREATE TRIGGER audit_chain BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_chain();
        CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
            FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
        """;

    /// <summary>Installs the chain; the last line of every service's first migration.</summary>
    public static void InstallAuditChain(this MigrationBuilder migration) => migration.Sql(ChainSql + InstallSql);

    /// <summary>Brings a database whose chain was installed before to the present way of choosing a shard; earlier rows stay as they are.</summary>
    public static void ReplaceAuditChain(this MigrationBuilder migration) => migration.Sql(ChainSql);
}
