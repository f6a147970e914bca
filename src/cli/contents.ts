import type { Contents } from "../lib/backup.ts";
import { openStorage } from "../files/index.ts";

/** The contents of all files, finished and half arrived, as a backup wants them. */
export const contentsOf = (filesUrl: string): Contents => {
  const storage = openStorage(filesUrl);
  return {
    keys: async (client) => {
      const { rows } = await client.query<{ key: string }>(`
        select key from files where key is not null
        union
        select key from file_parts
        order by key`);
      return rows.map(({ key }) => key);
    },
    open: (key) => storage.open(key),
    put: (key, bytes) => storage.put(key, bytes),
  };
};
