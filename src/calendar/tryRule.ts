import type { z } from "zod";
import type { House } from "../lib/house.ts";
import type { Language } from "../lib/text.ts";
import type { TrainSetting } from "../settings/schema.ts";
import { calendarWith, today } from "./now.ts";
import type { TrainCheck } from "./schema.ts";
import { nextTrains } from "./view.ts";

/** Far enough ahead to see the next holiday. */
const AHEAD = 8;

/** When the next trains would leave by a rule, without keeping it. */
export const tryRule = (
  house: House,
  language: Language,
  rule: z.output<typeof TrainSetting>,
): z.input<typeof TrainCheck> => ({
  trains: nextTrains(calendarWith(house, {}, rule), language, today(), AHEAD),
});
