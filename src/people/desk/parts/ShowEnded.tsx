import { Checkbox } from "../../../ui/Checkbox.tsx";
import { useT } from "../../../ui/texts.tsx";

type Ended = "true" | undefined;
type Props = { ended: Ended; onChange: (ended: Ended) => void };

/** Whether a list also shows what has ended. */
export function ShowEnded({ ended, onChange }: Props) {
  const t = useT();
  return (
    <Checkbox
      label={t("people.show-ended")}
      checked={ended === "true"}
      onChange={(on) => onChange(on ? "true" : undefined)}
    />
  );
}
