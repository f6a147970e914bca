import { z } from "zod";
import { contract } from "../lib/contract.ts";
import { ticketNumber, ticketNumberInAddress, words } from "../lib/fields.ts";
import { NewMove } from "../tickets/schema.ts";
import { ContentsBody, FixView, HotfixBody, ReleaseView, TrainRow, TrainsQuery } from "./schema.ts";

const byNumber = z.strictObject({ number: ticketNumberInAddress });
const byId = z.strictObject({ id: z.uuid() });

export const api = contract({
  "GET /releases": {
    summary: "The trains between two days, up to a year: when each leaves and why, how far it is",
    may: "releases.read",
    query: TrainsQuery,
    reply: z.object({ items: z.array(TrainRow), next: z.null() }),
  },
  "POST /releases/hotfixes": {
    summary: "Let a fix leave on a day that was agreed, outside the trains",
    may: "releases.write",
    body: HotfixBody,
    reply: z.object({ id: z.uuid() }),
  },
  "POST /releases/:id/approval": {
    summary: "Agree to a hotfix, as the lead or R&D",
    may: "releases.write",
    params: byId,
    reply: ReleaseView,
  },
  "GET /releases/:id": {
    summary: "One train: how far it is, what it consists of, what can be done",
    may: "releases.read",
    params: byId,
    reply: ReleaseView,
  },
  "POST /releases/:id/moves": {
    summary: "Start the build, sign it off, publish, move, cancel or withdraw a train",
    may: "releases.write",
    params: byId,
    body: NewMove,
    reply: ReleaseView,
  },
  "POST /releases/:id/removals": {
    summary: "Take a defect off the train; the next one takes it, and its customers read why",
    may: "releases.write",
    params: byId,
    body: z.strictObject({ number: ticketNumber, reason: words(500) }),
    reply: ReleaseView,
  },
  "PUT /releases/:id/contents": {
    summary: "Version, notes and artifacts of a train that is being built; it is tested again",
    may: "releases.write",
    params: byId,
    body: ContentsBody,
    reply: ReleaseView,
  },

  "GET /tickets/:number/fix": {
    summary: "The release that the fix of a request came with",
    may: "tickets.read",
    params: byNumber,
    reply: z.object({ fix: FixView.nullable() }),
  },
  "POST /tickets/:number/fix/downloads": {
    summary: "Fetch an artifact of that release; answers where it lies",
    may: "tickets.read",
    params: byNumber,
    body: z.strictObject({ artifactId: z.uuid() }),
    reply: z.object({ url: z.string() }),
  },
});
