import { z } from "zod";
import { contract } from "../lib/contract.ts";
import { PlanBody, Plans } from "./schema.ts";

const byId = z.strictObject({ id: z.uuid() });

export const api = contract({
  "GET /plans": {
    summary: "The service plans: how long each clock may take, by contract, severity and type",
    may: "registry.read",
    reply: Plans,
  },
  "POST /plans": {
    summary: "Add a service plan",
    may: "settings.write",
    body: PlanBody,
    reply: z.object({ id: z.uuid() }),
  },
  "PUT /plans/:id": {
    summary: "Change a service plan; what is open is reckoned by it from now on",
    may: "settings.write",
    params: byId,
    body: PlanBody,
  },
  "DELETE /plans/:id": {
    summary: "Remove a service plan; the standard plan holds for the contracts that name it",
    may: "settings.write",
    params: byId,
  },
});
