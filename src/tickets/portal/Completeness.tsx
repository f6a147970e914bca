import { Button } from "../../portal/kit/Button.tsx";
import { t } from "../../portal/texts.ts";
import { isFilled, requiredIn, type Request, type Type } from "./request.ts";

type Props = { type: Type; request: Request; busy: boolean; onSubmit: () => void };

/** How much of what we need is there, beside the button (R28). */
export const Completeness = ({ type, request, busy, onSubmit }: Props) => {
  const asked = requiredIn(type, request);
  const there = asked.filter((name) => isFilled(request, name)).length;
  const left = asked.length - there;
  return (
    <div class="send">
      <div class="meter" data-full={left === 0 || undefined}>
        <progress value={there} max={asked.length} aria-label={t("meter.label")} />
        <span>{left === 0 ? t("meter.full") : t("meter.left", { count: left })}</span>
      </div>
      <Button tone="primary" busy={busy} onPress={onSubmit}>
        {t("submit")}
      </Button>
    </div>
  );
};
