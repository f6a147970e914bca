import { FileJson } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../ui/Button.tsx";
import { useT } from "../../ui/texts.tsx";

/** Takes the text of a holiday-cn file, which then stands in the field as if pasted. */
export function NoticeFile({ onText }: { onText: (text: string) => void }) {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span>
      <Button icon={FileJson} size="sm" onClick={() => picker.current?.click()}>
        {t("calendar.file")}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label={t("calendar.file")}
        hidden
        onChange={({ target }) => {
          void target.files?.[0]?.text().then(onText);
          // The same file, mended, may be chosen again.
          target.value = "";
        }}
      />
    </span>
  );
}
