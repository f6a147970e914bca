import { Download } from "lucide-react";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { ImportBody } from "../data/types.ts";
import { csv, saveFile } from "../../../ui/saveFile.ts";

/** A file with the right headings and a row to show how. */
export function Template({ kind }: { kind: ImportBody["kind"] }) {
  const t = useT();
  const save = () =>
    saveFile(
      `${t(`imports.kind-${kind}`)}.csv`,
      // The mark in front makes Excel read it as UTF-8.
      csv(`\uFEFF${t(`imports.template-${kind}`).replaceAll("\n", "\r\n")}\r\n`),
    );
  return (
    <Button variant="quiet" icon={Download} onClick={save}>
      {t("imports.template")}
    </Button>
  );
}
