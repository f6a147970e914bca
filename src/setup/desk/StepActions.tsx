import { Button } from "../../ui/Button.tsx";
import { Submit } from "../../ui/Form.tsx";
import { useT } from "../../ui/texts.tsx";

/** On to the next step, with what was filled in or without. */
export function StepActions({ onSkip }: { onSkip?: () => void }) {
  const t = useT();
  return (
    <div className="mt-2 flex flex-wrap justify-end gap-2">
      {onSkip && (
        <Button variant="quiet" size="lg" onClick={onSkip}>
          {t("setup.skip")}
        </Button>
      )}
      <Submit className="h-10! px-5!">{t("setup.next")}</Submit>
    </div>
  );
}
