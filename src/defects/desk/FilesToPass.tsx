import { Checkbox } from "../../ui/Checkbox.tsx";
import { FileSize } from "../../ui/Time.tsx";
import { useT } from "../../ui/texts.tsx";
import type { OfTicket } from "./types.ts";
import { usePassFile } from "./useDefects.ts";

type Props = { number: number } & Pick<OfTicket, "files">;

/** What the customer sent, to be passed on to R&D or not. */
export function FilesToPass({ number, files }: Props) {
  const t = useT();
  const pass = usePassFile(number);
  if (files.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-1.5 text-sm">
      <legend className="font-medium">{t("defects.files-to-pass")}</legend>
      <p className="text-xs text-ink-faint">{t("defects.files-to-pass-detail")}</p>
      {files.map(({ id, name, size, passed }) => (
        <Checkbox
          key={id}
          label={
            <span className="break-all">
              {name}{" "}
              <span className="text-xs whitespace-nowrap text-ink-faint">
                <FileSize bytes={size} />
              </span>
            </span>
          }
          checked={passed}
          onChange={(now) => pass.mutate({ id, passed: now })}
        />
      ))}
    </fieldset>
  );
}
