import { CannotStart } from "../lib/cannot-start.ts";
import type { House } from "../lib/house.ts";
import { errorText } from "../lib/problems.ts";
import { Refusal } from "../lib/refusal.ts";
import { isSetUp, setUp } from "./setUp.ts";

/** The first administrator from ADMIN_EMAIL and ADMIN_PASSWORD; they change nothing once there is staff. */
export const setUpUnattended = async (house: House): Promise<void> => {
  const { admin } = house.config;
  if (!admin || (await isSetUp(house.db))) return;
  const email = admin.email.toLowerCase();
  const name = email.split("@")[0]!.slice(0, 60);
  try {
    await setUp(house, { administrator: { name, email, password: admin.password } });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new CannotStart(`ADMIN_PASSWORD will not do. ${errorText("en", error.code)}`, {
      cause: error,
    });
  }
};
