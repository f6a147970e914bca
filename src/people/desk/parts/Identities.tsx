import { Eye } from "lucide-react";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Identity } from "../data/types.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { nothing } from "./marks.tsx";
import { WordsField } from "./WordsField.tsx";

type Full = { kind: string; value: string };

/** Addresses and numbers, masked until somebody says why he needs them in full; that is kept. */
export function Identities({ personId, of }: { personId: string; of: readonly Identity[] }) {
  const t = useT();
  const [full, setFull] = useState<Full[]>();
  const reveal = async ({ reason }: { reason: string }) => {
    const { identities } = await call("POST /contacts/:id/reveals", {
      params: { id: personId },
      body: { reason },
    });
    setFull(identities);
  };
  if (of.length === 0) return nothing;
  return (
    <span className="flex flex-col items-start gap-1">
      {full
        ? full.map(({ kind, value }) => (
            <span key={kind + value} className="flex min-h-7 items-center gap-1 tabular-nums">
              <span className="min-w-0 break-all">{value}</span>
              <CopyButton text={value} />
            </span>
          ))
        : of.map(({ kind, masked, proven }) => (
            <span key={kind + masked} className="flex flex-wrap items-center gap-x-2">
              <span className="break-all tabular-nums">{masked}</span>
              <span className={proven ? "text-xs text-success-text" : "text-xs text-ink-faint"}>
                {t(proven ? "people.proven" : "people.not-proven")}
              </span>
            </span>
          ))}
      {!full && of.some(({ kind }) => kind !== "oidc") && (
        <FormDialog
          size="sm"
          title={t("people.reveal-title")}
          description={t("people.reveal-detail")}
          submit={t("people.reveal-do")}
          onSubmit={reveal}
          trigger={
            <Button size="sm" variant="quiet" icon={Eye} className="-ml-2">
              {t("people.reveal")}
            </Button>
          }
        >
          <WordsField
            name="reason"
            label={t("people.reveal-why")}
            required
            max={200}
            ready={[t("people.reveal-ready-1"), t("people.reveal-ready-2")]}
          />
        </FormDialog>
      )}
    </span>
  );
}
