import { notFound } from "../lib/refusal.ts";
import { routes, type Routes } from "../lib/routes.ts";
import type { Admission } from "./admission.ts";
import { filesApi } from "./api.ts";
import { presentFile } from "./present.ts";
import { seenFile } from "./see.ts";
import { findListing } from "./store.ts";

export const fileRoutes = (maySee: Admission["maySee"]): Routes =>
  routes(filesApi, {
    "GET /files/:id/about": async ({ db, actor, params }) =>
      presentFile(await seenFile(db, maySee, actor, params.id)),
    "GET /files/:id/listing": async ({ db, actor, params }) => {
      const { id } = await seenFile(db, maySee, actor, params.id);
      return (await findListing(db, id)) ?? notFound("listing");
    },
  });
