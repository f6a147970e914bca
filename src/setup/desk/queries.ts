import { queryOptions } from "@tanstack/react-query";
import { call } from "../../desk/api.ts";

/** Whether the desk still waits for its first administrator. */
export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: () => call("GET /setup"),
});
