import type { ReactElement } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useChanged } from "../data/useChanged.ts";

type Props = {
  name: string;
  ended: boolean;
  /** What will be different afterwards. */
  detail: string;
  onChange: (ended: boolean) => Promise<unknown>;
  trigger?: ReactElement;
};

/** Takes something out of use, or back. */
export function EndOrBack({ name, ended, detail, onChange, trigger }: Props) {
  const t = useT();
  const changed = useChanged();
  const word = t(ended ? "people.back-in-use" : "people.end");
  return (
    <Confirm
      danger={!ended}
      title={t(ended ? "people.back-in-use-title" : "people.end-title", { name })}
      detail={detail}
      confirm={word}
      onConfirm={async () => {
        await onChange(!ended);
        await changed();
      }}
      trigger={trigger ?? <Button variant={ended ? "secondary" : "danger-quiet"}>{word}</Button>}
    />
  );
}
