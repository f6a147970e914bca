import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { free } from "../../../settings/desk/mail/box.ts";
import { renamed } from "../../../settings/desk/renamed.ts";
import { useKept } from "../../../settings/desk/useKept.ts";
import { connectionsQuery, type Connection } from "../queries.ts";
import { fieldOf } from "./connection.ts";

/** The trackers are kept as a whole, so each change begins with what is there now. */
export const useKeepTrackers = () => {
  const queries = useQueryClient();
  const kept = useKept();
  const now = () => queries.fetchQuery({ ...connectionsQuery, staleTime: 0 });
  return {
    keep: async (id: string | undefined, connection: Connection) => {
      const all = await now();
      const at = id ?? free(connection.kind, Object.keys(all));
      const body = { ...all, [at]: connection };
      await renamed(call("PUT /settings/trackers", { body }), fieldOf);
      await kept();
    },
    remove: async (id: string) => {
      const { [id]: _removed, ...body } = await now();
      await call("PUT /settings/trackers", { body });
      await kept();
    },
  };
};
