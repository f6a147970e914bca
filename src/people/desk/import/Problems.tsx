import { Download } from "lucide-react";
import { Button } from "../../../ui/Button.tsx";
import { Table } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { ImportReport } from "../data/types.ts";
import { csv, saveFile } from "../../../ui/saveFile.ts";

/** The rows that cannot enter, and why; as a file too, to be mended and imported again. */
export function Problems({
  report: { kind, problems, refused, errorFile },
}: {
  report: ImportReport;
}) {
  const t = useT();
  if (problems.length === 0) return null;
  return (
    <div className="mt-4">
      <span className="mb-2 flex flex-wrap items-center gap-2">
        <h3 className="flex-1 text-sm font-bold">{t("imports.problems")}</h3>
        {errorFile && (
          <Button
            size="sm"
            icon={Download}
            onClick={() =>
              saveFile(
                t("imports.error-file-name", { kind: t(`imports.kind-${kind}`) }),
                csv(errorFile),
              )
            }
          >
            {t("imports.error-file")}
          </Button>
        )}
      </span>
      <div className="max-h-96 overflow-auto rounded-lg border border-line">
        <Table
          label={t("imports.problems")}
          rows={problems.map((problem, at) => ({ ...problem, key: String(at) }))}
          keyOf={({ key }) => key}
          columns={[
            {
              key: "row",
              title: t("imports.row"),
              width: "5rem",
              cell: ({ row }) => <span className="tabular-nums">{row}</span>,
            },
            {
              key: "reason",
              title: t("imports.reason"),
              cell: ({ reason }) => <span className="break-words whitespace-normal">{reason}</span>,
            },
          ]}
        />
      </div>
      {refused > problems.length && (
        <p className="mt-2 text-xs text-ink-faint">
          {t("imports.first-problems", { count: problems.length })}
        </p>
      )}
    </div>
  );
}
