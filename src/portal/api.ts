import type { Api } from "../api.ts";
import { createClient, Problem } from "../ui/client.ts";
import { noteReachable } from "./connection.ts";
import { language, t } from "./texts.ts";

export { Problem, type Api };

const reach = createClient<Api>({
  app: "portal",
  language,
  unreachable: () => t("problem.network"),
});

/** The way to the server; also tells the connection line whether the server could be reached. */
export const call: typeof reach = async (key, ...rest) => {
  try {
    const reply = await reach(key, ...rest);
    noteReachable(true);
    return reply;
  } catch (problem) {
    if (problem instanceof Problem) noteReachable(problem.status !== 0);
    throw problem;
  }
};
