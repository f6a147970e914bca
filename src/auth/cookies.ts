import type { FastifyReply } from "fastify";
import type { House } from "../lib/house.ts";
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

export const dropCookie = (house: House, reply: FastifyReply, name: string): void => {
  reply.clearCookie(name, terms(house));
};

const terms = (house: House) => ({
  path: "/",
  httpOnly: true,
  sameSite: "lax" as const,
  secure: house.config.publicUrl.startsWith("https:"),
});
