import type { Api } from "../api.ts";
import { createClient } from "../ui/client.ts";
import { texts } from "./texts.ts";

/** The desk's way to the server. */
export const call = createClient<Api>({
  app: "desk",
  language: texts.language,
  unreachable: () => texts.t("ui.unreachable"),
});
