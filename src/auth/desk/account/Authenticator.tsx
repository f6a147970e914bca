import { useMutation } from "@tanstack/react-query";
import { ScanLine } from "lucide-react";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import { ScanAndConfirm } from "./ScanAndConfirm.tsx";

/** Setting up an authenticator: get the app, scan and confirm, keep the recovery codes. */
export function Authenticator({ onDone }: { onDone: () => void }) {
  const t = useT();
  const begin = useMutation({ mutationFn: () => call("POST /me/totp") });
  const [codes, setCodes] = useState<readonly string[]>();

  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (begin.data) return <ScanAndConfirm setup={begin.data} onCodes={setCodes} />;
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="text-sm">{t("totp.apps")}</p>
      <Button
        variant="primary"
        icon={ScanLine}
        busy={begin.isPending}
        onClick={() => begin.mutate()}
      >
        {t("totp.begin")}
      </Button>
    </div>
  );
}
