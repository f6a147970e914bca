import enRoles from "../texts/en/desk-settings.json" with { type: "json" };
import en from "../texts/en/flows.json" with { type: "json" };
import zhRoles from "../texts/zh-CN/desk-settings.json" with { type: "json" };
import zh from "../texts/zh-CN/flows.json" with { type: "json" };
import { say as put, type Language, type Messages } from "../lib/text.ts";
import type { Hat, Move } from "./flow.ts";
import { rolesWith } from "./hats.ts";
import { say } from "./say.ts";

const messages: Record<Language, Messages> = {
  "zh-CN": { ...zhRoles, ...zh },
  en: { ...enRoles, ...en },
};

/** A customer's reply moves a request by itself; to him it is his reply. */
export const replyLabel = say(zh.reply, en.reply);

/** Those who wear a hat, by the names of their roles. */
export const hatLabel = (hat: Hat, language: Language): string => {
  const roles = rolesWith(hat);
  // Who leads also does what those he leads do; the hat is that of the others.
  const [name = `who.${hat}`] = roles.map((role) => `role.${role}`);
  return put(messages[language], name);
};

/** Everybody who may make a move, the roles of colleagues by their names in the desk. */
export const whoMay = ({ by, upon }: Move, language: Language): string[] => {
  const names = by
    .filter((hat) => hat !== "system" || (!upon && by.length === 1))
    .flatMap((hat) => {
      const roles = rolesWith(hat);
      return roles.length > 0 ? roles.map((role) => `role.${role}`) : [`who.${hat}`];
    });
  return [...new Set(names)].map((name) => put(messages[language], name));
};

/** When a move happens, and what must hold beside. */
export const conditionsOf = (
  { upon, after, afterMinutes, within, says, guard = [] }: Move,
  language: Language,
): string[] => {
  const word = (key: string, count?: number) => put(messages[language], key, { count });
  return [
    ...(after === undefined ? [] : [word("after", after)]),
    ...(afterMinutes === undefined ? [] : [word("after-minutes", afterMinutes)]),
    ...(upon ? [word(`upon.${upon}`)] : []),
    ...(says ? [word("says")] : []),
    ...(within === undefined ? [] : [word("within", within)]),
    ...guard.map((name) => word(`guard.${name}`)),
  ];
};
