import type { Reply } from "../lib/contract.ts";
import { call, type Api } from "./api.ts";
import { forget, useData, type Data } from "./data.ts";
import { forgetDrafts } from "./draft.ts";
import { byClockOf } from "./time.ts";

export type Session = Reply<Api["GET /session"]>;
export type Binding = Reply<Api["GET /binding"]>;

/** Who is looking, asked for once by all. */
export const useSession = (): Data<Session> => {
  const session = useData("GET /session");
  // Before anything is drawn from it.
  if (session.data) greet(session.data.vendor);
  return session;
};

let vendor = "";
const greet = ({ name, timeZone }: Session["vendor"]) => {
  vendor = name;
  byClockOf(timeZone);
};
/** For the title of the window. */
export const vendorName = (): string => vendor;

/** Ends the visit here; the next person on this phone finds nothing of it. `leave` goes to a page for everybody. */
export const signOut = async (leave: () => void): Promise<void> => {
  await call("DELETE /session");
  leave();
  forgetDrafts();
  forget();
};
