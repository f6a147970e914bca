import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import { ShownOnce } from "../ShownOnce.tsx";
import { tokensQuery } from "../queries.ts";
import { NewTokenForm } from "./NewTokenForm.tsx";

export function NewToken() {
  const t = useT();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<string>();
  return (
    <Dialog
      title={t(made ? "tokens.made" : "tokens.new")}
      open={open}
      onOpenChange={(now) => {
        setOpen(now);
        if (now) setMade(undefined);
      }}
      trigger={
        <Button variant="primary" icon={Plus}>
          {t("tokens.new")}
        </Button>
      }
    >
      {made ? (
        <ShownOnce text={made} label={t("tokens.token")} onDone={() => setOpen(false)}>
          {t("tokens.made-detail")}
        </ShownOnce>
      ) : (
        <NewTokenForm
          onSubmit={async (body) => {
            setMade((await call("POST /me/tokens", { body })).token);
            await queries.invalidateQueries(tokensQuery);
          }}
        />
      )}
    </Dialog>
  );
}
