import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { free } from "../mail/box.ts";
import { wechatQuery, type WechatAccount } from "../queries.ts";
import { renamed } from "../renamed.ts";
import { useKept } from "../useKept.ts";
import { accountOf, type Typed } from "./account.ts";

/** The accounts are kept as a whole, so each change begins with what is there now. */
export const useKeepWechat = () => {
  const queries = useQueryClient();
  const kept = useKept();
  const now = () => queries.fetchQuery({ ...wechatQuery, staleTime: 0 });
  return {
    keep: async (typed: Typed, id?: string, before?: WechatAccount) => {
      const accounts = await now();
      const at = id ?? free("main", Object.keys(accounts));
      const body = { ...accounts, [at]: accountOf(typed, before) };
      const fieldOf = (path: string) => path.replace(`${at}.`, "");
      await renamed(call("PUT /settings/wechat", { body }), fieldOf);
      await kept();
    },
    remove: async (id: string) => {
      const { [id]: _removed, ...body } = await now();
      await call("PUT /settings/wechat", { body });
      await kept();
    },
  };
};
