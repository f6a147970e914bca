import { randomUUID } from "node:crypto";

/** A uuid of version 7: sorts by the moment it was made, 74 random bits. */
export const newId = (now = Date.now()): string => {
  const at = now.toString(16).padStart(12, "0");
  return `${at.slice(0, 8)}-${at.slice(8)}-7${randomUUID().slice(15)}`;
};
