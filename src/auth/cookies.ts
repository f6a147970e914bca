import type { FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../lib/house.ts";
import { newToken } from "../lib/secrets.ts";
import { cookieOf, type App } from "./sessions.ts";

/** Holds a sign-in that is half done. */
export const stepCookie = "desk_sign_in";

const DAYS = 24 * 60 * 60;

/** The server decides when a session is over; the cookie only has to be there until then. */
export const keepSession = (house: House, reply: FastifyReply, app: App, token: string): void => {
  reply.setCookie(cookieOf[app], token, { ...terms(house), maxAge: 400 * DAYS });
};

export const keepStep = (house: House, reply: FastifyReply, token: string): void => {
  reply.setCookie(stepCookie, token, terms(house));
};

const deviceCookie = "desk_device";

/** Marks a device on which the password of this account was said once; it opens nothing. */
export const rememberDevice = (house: House, reply: FastifyReply, email: string): void => {
  const device = newToken();
  const mark = `${device}.${house.vault.sign("device", `${email} ${device}`)}`;
  reply.setCookie(deviceCookie, mark, { ...terms(house), maxAge: 400 * DAYS });
};

/** Which device of this account asks; null for one that is new to it. */
export const knownDevice = (
  house: House,
  request: FastifyRequest,
  email: string,
): string | null => {
  const [device = "", mark = ""] = request.cookies[deviceCookie]?.split(".") ?? [];
  return house.vault.verify("device", `${email} ${device}`, mark) ? device : null;
};

export const dropCookie = (house: House, reply: FastifyReply, name: string): void => {
  reply.clearCookie(name, terms(house));
};

const terms = (house: House) => ({
  path: "/",
  httpOnly: true,
  sameSite: "lax" as const,
  secure: house.config.publicUrl.startsWith("https:"),
});
