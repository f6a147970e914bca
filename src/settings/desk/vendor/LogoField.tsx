import { ImageUp } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { accepted, scaledLogo } from "./scaledLogo.ts";

/** A picture chosen here is made small before it is sent; in the form it is the text of a data: address. */
export function LogoField({ kept }: { kept: string }) {
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  const [logo, setLogo] = useState(kept);
  const [failed, setFailed] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const scaled = await scaledLogo(file);
    setFailed(scaled === undefined);
    if (scaled) setLogo(scaled);
  };
  return (
    <Field
      name="logo"
      label={t("vendor.logo")}
      hint={t("vendor.logo-hint")}
      error={failed && t("vendor.logo-unreadable")}
    >
      <span className="hidden">
        <TextInput value={logo} readOnly tabIndex={-1} />
      </span>
      <div className="flex flex-wrap items-center gap-3">
        <span className="flex size-14 items-center justify-center rounded-lg border border-line bg-sunken text-ink-faint">
          {logo ? (
            <img src={logo} alt={t("vendor.logo-now")} className="size-12 object-contain" />
          ) : (
            <ImageUp aria-hidden className="size-5" />
          )}
        </span>
        <Button onClick={() => picker.current?.click()}>
          {t(logo ? "vendor.logo-change" : "vendor.logo-choose")}
        </Button>
        {logo && (
          <Button variant="quiet" onClick={() => setLogo("")}>
            {t("vendor.logo-remove")}
          </Button>
        )}
        <input
          ref={picker}
          type="file"
          accept={accepted.join()}
          aria-label={t("vendor.logo")}
          hidden
          onChange={({ target }) => {
            void take(target.files?.[0]);
            // The same file may be chosen again.
            target.value = "";
          }}
        />
      </div>
    </Field>
  );
}
