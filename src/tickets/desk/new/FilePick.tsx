import { Paperclip } from "lucide-react";
import { useRef } from "react";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";

export function FilePick({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span>
      <Button icon={Paperclip} onClick={() => picker.current?.click()}>
        {t("tickets.attach")}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </span>
  );
}
