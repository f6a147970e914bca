import { Problem } from "../../ui/client.ts";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { inLanguage } from "./draft.ts";
import type { TypeDetail } from "./queries.ts";
import type { Draft } from "./TypeEditor.tsx";

/** What the server objects to, with the part of the type it stands in: the dialog that says so shows none of them. */
export const usePlaced = (type: TypeDetail, draft: Draft) => {
  const t = useT();
  const language = useLanguage();
  const place = (field: string): string => {
    const [, part, which = "", name = ""] = field.split(".");
    const own = draft.fields[Number(which)];
    if (part === "fields" && own) return inLanguage(own.label, language);
    if (part === "label" || part === "hint") return t(`types.${part}`);
    const made = { ownStates: draft.flow.ownStates, ownMoves: draft.flow.ownMoves };
    if (which === "ownStates" || which === "ownMoves") {
      const one = made[which][Number(name)];
      return one ? inLanguage(one.label, language) : "";
    }
    const found = [...type.flow.states, ...type.flow.moves].find((each) => each.name === name);
    return found ? inLanguage(found.label, language) : "";
  };
  return async <T>(asking: Promise<T>): Promise<T> => {
    try {
      return await asking;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const said = Object.entries(error.fields).map(([field, words]) => {
        const where = place(field);
        return [field, where ? t("types.at", { where, words }) : words];
      });
      throw new Problem(error.status, error.code, error.message, Object.fromEntries(said));
    }
  };
};
