import { useState } from "preact/hooks";
import { useAct } from "../../portal/act.ts";
import { change } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Dialog } from "../../portal/kit/Dialog.tsx";
import { Facts } from "../../portal/kit/Surfaces.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import { day } from "../../portal/time.ts";

/** Taken back as easily as it was asked, until a colleague of the vendor has done it. */
export const ErasureAsked = ({ at }: { at: string }) => {
  const { busy, act } = useAct();
  const takeBack = async () => {
    await change("DELETE /me/deletion");
    toast(t("erasure.taken-back"));
  };
  return (
    <div class="row">
      <span>
        {t("erasure.asked")}
        <small>{t("erasure.asked-on", { day: day(at) })}</small>
      </span>
      <Button size="small" busy={busy} onPress={() => act(takeBack)}>
        {t("erasure.take-back")}
      </Button>
    </div>
  );
};

/** Asks to be deleted, once it is plain what that means. */
export const AskErasure = () => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" icon="bin" onPress={() => setAsking(true)}>
        {t("erasure.ask")}
      </Button>
      {asking && <AskDialog onClose={() => setAsking(false)} />}
    </>
  );
};

const AskDialog = ({ onClose }: { onClose: () => void }) => {
  const { busy, act } = useAct();
  const ask = async () => {
    await change("POST /me/deletion");
    toast(t("erasure.sent"));
    onClose();
  };
  return (
    <Dialog
      title={t("erasure.title")}
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" busy={busy} onPress={() => act(ask)}>
            {t("erasure.send")}
          </Button>
          <Button onPress={onClose}>{t("cancel")}</Button>
        </>
      }
    >
      <Facts
        facts={[
          [t("erasure.goes"), t("erasure.goes-what")],
          [t("erasure.stays"), t("erasure.stays-what")],
          [t("erasure.then"), t("erasure.then-what")],
        ]}
      />
    </Dialog>
  );
};
