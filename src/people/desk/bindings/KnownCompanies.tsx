import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useMay } from "../../../desk/session.ts";
import { Boundary } from "../../../desk/Boundary.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { matchesQuery } from "../data/queries.ts";
import type { Claim, Match } from "../data/types.ts";
import { SearchBox } from "../parts/SearchBox.tsx";
import { KnownCompany } from "./KnownCompany.tsx";
import { RegisterDialog } from "./RegisterDialog.tsx";

type Props = {
  claim: Claim;
  /** Absent where this reader may not verify it. */
  onVerify: ((company: Match) => void) | undefined;
};

/** Companies of the same or a similar name. For staff only: the person never learns which names exist. */
export function KnownCompanies({ claim, onVerify }: Props) {
  const t = useT();
  const may = useMay();
  const [name, setName] = useState<string>();
  return (
    <Section title={t("bindings.known")} description={t("bindings.known-detail")}>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox
          className="min-w-48 flex-1"
          label={t("bindings.other-name")}
          value={name}
          onSearch={setName}
        />
        {onVerify && may("registry.write") && (
          <RegisterDialog
            claim={claim}
            trigger={<Button icon={Plus}>{t("bindings.register")}</Button>}
          />
        )}
      </div>
      <Boundary>
        <Found claim={claim} name={useDeferredValue(name)} onVerify={onVerify} />
      </Boundary>
    </Section>
  );
}

function Found({ claim, name, onVerify }: Props & { name: string | undefined }) {
  const t = useT();
  const { data } = useSuspenseQuery(matchesQuery(claim.id, name));
  const all = [...data.exact, ...data.near];
  const exact = new Set(data.exact.map(({ id }) => id));
  return (
    <div className="flex flex-col gap-2">
      {data.exact.length === 0 && (
        <Notice tone={all.length === 0 ? "info" : "warning"}>
          {t(all.length === 0 ? "bindings.no-match" : "bindings.only-near")}
        </Notice>
      )}
      {all.map((company, at) => (
        <KnownCompany
          key={`${company.id} ${data.name}`}
          claim={claim}
          typed={data.name}
          company={company}
          exact={exact.has(company.id)}
          open={at === 0}
          onVerify={onVerify}
        />
      ))}
    </div>
  );
}
