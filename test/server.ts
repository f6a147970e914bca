import pg from "pg";

/** The address of another database on the same server. */
export const databaseUrl = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
};

/** One statement, outside any transaction and pool: databases are made and dropped with it. */
export const ask = async <T extends pg.QueryResultRow>(
  url: string,
  statement: string,
): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<T>(statement).finally(() => client.end());
  return rows;
};
