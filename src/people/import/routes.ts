import type { Handlers } from "../../lib/routes.ts";
import type { importApi } from "./api.ts";
import { importFile } from "./import.ts";

export const importHandlers: Handlers<typeof importApi> = {
  "POST /imports": ({ db, actor, language, body }) =>
    importFile(db, actor, { ...body, content: Buffer.from(body.content, "base64"), language }),
};
