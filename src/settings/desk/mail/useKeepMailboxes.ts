import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { mailboxesQuery, type Mailbox } from "../queries.ts";
import { renamed } from "../renamed.ts";
import { useKept } from "../useKept.ts";
import { fieldOf, newBoxId } from "./box.ts";

/** The mailboxes are kept as a whole, so each change begins with what is there now. */
export const useKeepMailboxes = () => {
  const queries = useQueryClient();
  const kept = useKept();
  const now = () => queries.fetchQuery({ ...mailboxesQuery, staleTime: 0 });
  return {
    keep: async (id: string | undefined, mailbox: Mailbox) => {
      const mailboxes = await now();
      const at = id ?? newBoxId(mailbox.address, Object.keys(mailboxes));
      const body = { ...mailboxes, [at]: mailbox };
      await renamed(call("PUT /settings/mailboxes", { body }), fieldOf);
      await kept();
    },
    remove: async (id: string) => {
      const { [id]: _removed, ...body } = await now();
      await call("PUT /settings/mailboxes", { body });
      await kept();
    },
  };
};
