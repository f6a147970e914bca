import pg from "pg";

export type Table = { name: string; columns: string[] };
export type Sequence = { name: string; value: string };

const id = pg.escapeIdentifier;

/** A connection that writes and reads values in one way, whatever the server's habits, and is never hurried. */
export const withClient = async <T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: "channeldesk backup" });
  await client.connect();
  try {
    await client.query(
      "set datestyle = 'ISO'; set intervalstyle = 'postgres'; set extra_float_digits = 3; set bytea_output = 'hex'; set timezone = 'UTC'; set statement_timeout = 0",
    );
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Every table of ours with the columns that are not computed from others. */
export const listTables = async (client: pg.Client): Promise<Table[]> => {
  const { rows } = await client.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r'
      and c.relnamespace = 'public'::regnamespace
      and c.relname <> 'migrations'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname
    order by c.relname`);
  return rows;
};

export const listSequences = async (client: pg.Client): Promise<Sequence[]> => {
  const { rows } = await client.query<Sequence>(`
    select sequencename as name, last_value::text as value
    from pg_sequences
    where schemaname = 'public' and last_value is not null`);
  return rows;
};

export const listMigrations = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "select name from migrations order by name",
  );
  return rows.map(({ name }) => name);
};

export const copyText = ({ name, columns }: Table, direction: "to stdout" | "from stdin"): string =>
  `copy public.${id(name)} (${columns.map(id).join(", ")}) ${direction}`;

export const isEmpty = async (client: pg.Client): Promise<boolean> => {
  const { rowCount } = await client.query(
    "select from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace limit 1",
  );
  return rowCount === 0;
};

/**
 * Loads tables in any order: references are looked at when all are there, and no trigger acts on what it has seen before.
 * Nothing of it needs more than owning the tables.
 */
export const withReferencesLast = async (
  client: pg.Client,
  tables: readonly Table[],
  load: () => Promise<void>,
): Promise<void> => {
  const { rows: references } = await client.query<{ on: string; name: string }>(`
    select conrelid::regclass::text as on, conname as name
    from pg_constraint
    where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace`);
  const alter = async (how: string) => {
    for (const { on, name } of references)
      await client.query(`alter table ${on} alter constraint ${id(name)} ${how}`);
  };
  const triggers = async (how: string) => {
    for (const { name } of tables)
      await client.query(`alter table public.${id(name)} ${how} trigger user`);
  };
  await alter("deferrable initially deferred");
  await triggers("disable");
  await load();
  await client.query("set constraints all immediate");
  await triggers("enable");
  await alter("not deferrable");
};
