import { Problem } from "../../../ui/client.ts";
import { toastProblem } from "../../../ui/toast.ts";
import type { File as Kept } from "../data/types.ts";

/** Sends a pasted picture in one go; answers what the server calls it, or nothing where it was refused (and that was said). */
export const sendPicture = async (file: File, language: string): Promise<string | undefined> => {
  const response = await fetch("/api/v1/files", {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "channeldesk-app": "desk",
      "accept-language": language,
      "content-type": file.type || "application/octet-stream",
      "content-disposition": `attachment; filename*=utf-8''${encodeURIComponent(file.name)}`,
    },
    body: file,
  });
  const answer: unknown = await response.json();
  if (response.ok) return (answer as Kept).id;
  const { code = "fault", detail = "" } = answer as { code?: string; detail?: string };
  toastProblem(new Problem(response.status, code, detail));
  return undefined;
};
