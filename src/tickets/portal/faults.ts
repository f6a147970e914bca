import { t } from "../../portal/texts.ts";
import type { FileItem } from "../../portal/uploads.ts";
import { isFilled, isUrgent, requiredIn, watchersOf, type Request, type Type } from "./request.ts";

/** What keeps a request from being sent, by field, in the order of the form. */
export const faultsIn = (
  type: Type,
  request: Request,
  files: readonly FileItem[],
): Record<string, string> => {
  const faults: Record<string, string> = {};
  for (const name of requiredIn(type, request))
    if (!isFilled(request, name)) faults[name] = sentenceFor(type, request, name);
  const going = files.some(({ state }) => state !== "done" && state !== "refused");
  if (going) faults["fileIds"] = t("new.files-going");
  if (files.length > 0 && !request.masked) faults["masked"] = t("new.masked-missing");
  const wrong = watchersOf(request).find((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address));
  if (wrong) faults["watchers"] = t("new.watcher-wrong", { address: wrong });
  return faults;
};

const sentenceFor = (type: Type, request: Request, name: string): string => {
  const field = type.fields.find((field) => `fields.${field.name}` === name);
  if (field)
    return t(field.kind === "choice" ? "form.choose" : "form.fill", { field: field.label });
  switch (name) {
    case "version":
      return t("new.version-missing");
    case "productId":
      return t("form.choose", { field: t("new.product") });
    case "projectName":
      return t("new.project-missing");
    case "description":
      return t("form.fill", { field: type.description.label });
    case "reach.phone":
      return t(isUrgent(request) ? "new.phone-for-urgent" : "new.reach-missing");
    case "reach.name":
      return t("form.fill", { field: t("new.reach-name") });
    default:
      return t("form.fill", { field: t("new.title-label") });
  }
};
