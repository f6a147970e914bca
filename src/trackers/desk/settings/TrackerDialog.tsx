import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Connection } from "../queries.ts";
import { connectionOf, type StateRow, type Typed } from "./connection.ts";
import { StateRows } from "./StateRows.tsx";
import { TestTracker, useTestTracker } from "./TestTracker.tsx";
import { TrackerFields } from "./TrackerFields.tsx";
import { useKeepTrackers } from "./useKeepTrackers.ts";

type Props = { id?: string; connection?: Connection; hook?: string | null };

/** A new tracker, or this one changed. */
export function TrackerDialog({ id, connection, hook }: Props) {
  const t = useT();
  const { keep } = useKeepTrackers();
  const test = useTestTracker(id);
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState(connection?.kind ?? "gitlab");
  const [inside, setInside] = useState(connection?.inside ?? false);
  const [states, setStates] = useState<StateRow[]>([]);
  const show = (now: boolean) => {
    setOpen(now);
    setKind(connection?.kind ?? "gitlab");
    setInside(connection?.inside ?? false);
    setStates(
      Object.entries(connection?.states ?? {}).map(([word, meaning]) => ({ word, meaning })),
    );
    test.forget();
  };
  const submit = async (typed: Typed) => {
    const tried = connectionOf({ ...typed, kind, inside, states }, connection);
    if (test.isWanted()) return test.send(tried);
    await keep(id, tried);
    show(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      title={t(id ? "trackers.edit" : "trackers.add")}
      trigger={
        id ? (
          <Button size="sm">{t("settings.edit")}</Button>
        ) : (
          <Button variant="primary" icon={Plus}>
            {t("trackers.add")}
          </Button>
        )
      }
    >
      <Form<Typed> label={t("trackers.title")} onSubmit={submit}>
        <TrackerFields
          kind={kind}
          onKind={setKind}
          inside={inside}
          onInside={setInside}
          kept={connection}
          hook={hook}
        />
        <StateRows kind={kind} rows={states} onChange={setStates} />
        <TestTracker test={test} />
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit>{t("ui.save")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
