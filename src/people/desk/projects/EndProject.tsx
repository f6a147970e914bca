import { call } from "../../../desk/api.ts";
import { useT } from "../../../ui/texts.tsx";
import type { Project } from "../data/types.ts";
import { EndOrBack } from "../parts/EndOrBack.tsx";

/** Takes a project out of use, or back. */
export function EndProject({ project: { id, fullName, endedAt } }: { project: Project }) {
  const t = useT();
  return (
    <EndOrBack
      name={fullName}
      ended={endedAt !== null}
      detail={t(endedAt ? "projects.back-detail" : "projects.end-detail")}
      onChange={(ended) => call("PATCH /projects/:id", { params: { id }, body: { ended } })}
    />
  );
}
