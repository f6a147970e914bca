import { Copy, Download } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { copyText } from "../../../ui/CopyButton.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import { saveText } from "./saveText.ts";

/** Shown this once: each opens the desk one time to whoever has lost the phone. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useT();
  const { vendor, person } = useSession();
  const [kept, setKept] = useState(false);
  const text = [
    t("recovery.file-head", { vendor: vendor.name, name: person.name }),
    ...codes,
    "",
  ].join("\n");
  const copy = async () => {
    await copyText(text);
    toast({ title: t("ui.copied"), tone: "success" });
  };
  return (
    <div className="flex flex-col gap-4">
      <Notice tone="warning" title={t("recovery.title")}>
        {t("recovery.lead")}
      </Notice>
      <ol
        aria-label={t("recovery.codes")}
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-lg border border-line bg-sunken px-4 py-3 font-mono text-md"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button icon={Copy} onClick={() => void copy()}>
          {t("recovery.copy")}
        </Button>
        <Button icon={Download} onClick={() => saveText("recovery-codes.txt", text)}>
          {t("recovery.download")}
        </Button>
      </div>
      <Checkbox label={t("recovery.kept")} checked={kept} onChange={setKept} />
      <Button variant="primary" className="self-start" disabled={!kept} onClick={onDone}>
        {t("recovery.done")}
      </Button>
    </div>
  );
}
