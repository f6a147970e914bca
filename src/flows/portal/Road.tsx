import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";
import { useData } from "../../portal/data.ts";
import { LinkButton } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Icon } from "../../portal/kit/Icon.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Time } from "../../portal/kit/Time.tsx";
import { t } from "../../portal/texts.ts";

type Way = Reply<Api["GET /tickets/:number/flow"]>;

/** The way a request came, where it stands, and where it may go from here, as a road from top to bottom. */
export const Road = ({ number, onClose }: { number: number; onClose: () => void }) => {
  const way = useData("GET /tickets/:number/flow", { params: { number } });
  return (
    <Sheet title={t("road.title")} onClose={onClose} reading>
      <Loaded from={way}>{(data) => <Stations way={data} />}</Loaded>
      <LinkButton size="small" icon="right" href={`/processes?request=${number}`}>
        {t("process.whole")}
      </LinkButton>
    </Sheet>
  );
};

const Stations = ({ way: { flow, at, way } }: { way: Way }) => {
  const labelOf = (name: string) => flow.states.find((state) => state.name === name)?.label ?? "";
  const gone = way.slice(0, -1);
  const moves = flow.moves.filter(({ from }) => from.includes(at));
  const here = flow.states.find(({ name }) => name === at);
  const next = (here?.next ?? []).filter((name) => !moves.some(({ to }) => to === name));
  return (
    <div class="road">
      <ol>
        {gone.map(({ state, at: since }) => (
          <li key={`${state} ${since}`} data-state="done">
            <span class="road-mark">
              <Icon name="check" size={14} />
            </span>
            <span class="road-words">
              {labelOf(state)} <Time at={since} />
            </span>
          </li>
        ))}
        <li data-state={here?.turn === "customer" ? "yours" : "now"} aria-current="step">
          <span class="road-mark" />
          <span class="road-words">
            <strong>{labelOf(at)}</strong> {way.length > 0 && <Time at={way.at(-1)!.at} />}
            <span class="unseen">{t("steps.now")}</span>
          </span>
        </li>
      </ol>
      {moves.length + next.length > 0 && (
        <>
          <h3>{t("road.next")}</h3>
          <ul>
            {moves.map(({ name, label, to, after, by }) => (
              <li key={name} data-state="ahead">
                <span class="road-mark" />
                <span class="road-words">
                  {by === "customer" ? t("road.you", { move: label }) : label}
                  <span class="aside">
                    {after === null ? "" : `${t("road.after", { count: after })} `}
                    {t("road.to", { state: labelOf(to) })}
                  </span>
                </span>
              </li>
            ))}
            {next.map((name) => (
              <li key={name} data-state="ahead">
                <span class="road-mark" />
                <span class="road-words">{labelOf(name)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
