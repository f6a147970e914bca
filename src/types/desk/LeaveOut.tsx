import { Button } from "../../ui/Button.tsx";
import { useT } from "../../ui/texts.tsx";

type Props = { name: string; leftOut: boolean; onChange: (leftOut: boolean) => void };

/** Takes a state or move of the product out of the process, or puts it back. */
export function LeaveOut({ name, leftOut, onChange }: Props) {
  const t = useT();
  const says = leftOut ? "types.put-back" : "types.leave-out";
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-label={t(`${says}-named`, { name })}
      onClick={() => onChange(!leftOut)}
    >
      {t(says)}
    </Button>
  );
}
