import { useData } from "../../portal/data.ts";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Time } from "../../portal/kit/Time.tsx";
import { t } from "../../portal/texts.ts";

/** What happened, as sentences. */
export const Past = ({ number, onClose }: { number: number; onClose: () => void }) => {
  const history = useData("GET /tickets/:number/history", { params: { number } });
  return (
    <Sheet title={t("past.title")} onClose={onClose} reading>
      <Loaded from={history}>
        {({ items }) => (
          <ol class="past">
            {items.map(({ at, who, sentence }) => (
              <li key={`${at} ${sentence}`}>
                <span>
                  <strong>{who}</strong> {sentence}
                </span>
                <Time at={at} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Sheet>
  );
};
