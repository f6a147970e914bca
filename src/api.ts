import { api as auth } from "./auth/api.ts";
import { api as calendar } from "./calendar/api.ts";
import { api as defects } from "./defects/api.ts";
import { filesApi as files } from "./files/api.ts";
import { api as notices } from "./notices/api.ts";
import { api as people } from "./people/api.ts";
import { api as plans } from "./plans/api.ts";
import { api as realtime } from "./realtime/api.ts";
import { api as releases } from "./releases/api.ts";
import { api as settings } from "./settings/api.ts";
import { api as setup } from "./setup/api.ts";
import { api as tickets } from "./tickets/api.ts";
import { api as trackers } from "./trackers/api.ts";
import { api as types } from "./types/api.ts";

/** The whole surface, room by room. The server mounts it, the document prints it, the browsers are typed by it. */
export const contracts = [
  settings,
  calendar,
  files,
  people,
  auth,
  types,
  plans,
  tickets,
  defects,
  trackers,
  releases,
  notices,
  realtime,
  setup,
] as const;
export type Api = typeof settings &
  typeof calendar &
  typeof files &
  typeof people &
  typeof auth &
  typeof types &
  typeof plans &
  typeof tickets &
  typeof defects &
  typeof trackers &
  typeof releases &
  typeof notices &
  typeof realtime &
  typeof setup;
