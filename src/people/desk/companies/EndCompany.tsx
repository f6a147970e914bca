import { call } from "../../../desk/api.ts";
import { useT } from "../../../ui/texts.tsx";
import type { Company } from "../data/types.ts";
import { EndOrBack } from "../parts/EndOrBack.tsx";

/** Takes a company out of use, or back. */
export function EndCompany({ company: { id, legalName, endedAt } }: { company: Company }) {
  const t = useT();
  return (
    <EndOrBack
      name={legalName}
      ended={endedAt !== null}
      detail={t(endedAt ? "companies.back-detail" : "companies.end-detail")}
      onChange={(ended) => call("PATCH /companies/:id", { params: { id }, body: { ended } })}
    />
  );
}
