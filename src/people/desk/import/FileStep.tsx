import { FileSpreadsheet, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/cx.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { FileSize } from "../../../ui/Time.tsx";

type Props = {
  file: File | undefined;
  busy: boolean;
  problem: string | undefined;
  onFile: (file: File) => void;
};

/** Takes a file by choosing or dropping it. */
export function FileStep({ file, busy, problem, onFile }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files?.[0] && !busy) onFile(files[0]);
  };
  return (
    <Section title={t("imports.file")} description={t("imports.file-detail")}>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
        className={cx(
          "flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-dashed px-4 py-5",
          over ? "border-accent bg-accent-bg" : "border-line-strong bg-sunken",
        )}
      >
        <FileSpreadsheet aria-hidden className="size-8 shrink-0 text-ink-faint" strokeWidth={1.5} />
        <span className="min-w-0 flex-1 basis-40 text-sm">
          {file ? (
            <>
              <span className="block font-medium break-all">{file.name}</span>
              <span className="text-xs text-ink-faint">
                <FileSize bytes={file.size} />
              </span>
            </>
          ) : (
            <span className="text-ink-muted">{t("imports.drop")}</span>
          )}
        </span>
        <Button
          icon={Upload}
          busy={busy}
          variant={file ? "secondary" : "primary"}
          onClick={() => input.current?.click()}
        >
          {t(file ? "imports.other-file" : "imports.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          aria-label={t("imports.file")}
          accept=".csv,.xlsx,.jsonl"
          className="hidden"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file, mended, may be chosen again.
            currentTarget.value = "";
          }}
        />
      </div>
      {problem && (
        <Notice tone="danger" className="mt-3">
          {problem}
        </Notice>
      )}
    </Section>
  );
}
