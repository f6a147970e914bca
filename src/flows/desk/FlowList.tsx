import { Badge } from "../../ui/Badge.tsx";
import { listed } from "../../lib/text.ts";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { Time } from "../../ui/Time.tsx";
import type { Flow, Move, State } from "./layout/cards.ts";
import { nowhere, type Marks } from "./marks.ts";

type Props = { flow: Flow; marks?: Marks };

/** The same as the picture in words: each state, what the customer reads in it, and what may be done by whom. */
export function FlowList({ flow, marks = nowhere }: Props) {
  const t = useT();
  const labels = new Map(flow.states.map(({ name, label }) => [name, label]));
  return (
    <ol className="divide-y divide-line">
      {flow.states.map((state) => (
        <li key={state.name} className="py-3" aria-current={state.name === marks.now || undefined}>
          <StateHead state={state} marks={marks} />
          <ul className="mt-2 flex flex-col gap-1.5 text-sm">
            {flow.moves
              .filter(({ from }) => from.includes(state.name))
              .map((move) => (
                <li key={move.name} className="flex flex-wrap gap-x-2">
                  <span className="font-medium">{move.label}</span>
                  <span className="text-ink-muted">→ {labels.get(move.to)}</span>
                  <MoveNotes move={move} />
                </li>
              ))}
          </ul>
        </li>
      ))}
      <li className="py-2 text-xs text-ink-faint">{t("flows.list-end")}</li>
    </ol>
  );
}

function StateHead({ state, marks }: { state: State; marks: Marks }) {
  const t = useT();
  const language = useLanguage();
  const since = marks.since.get(state.name);
  return (
    <>
      <h3 className="flex flex-wrap items-center gap-2 text-sm font-bold">
        {state.label}
        {state.name === marks.now && <Badge tone="accent">{t("flows.here")}</Badge>}
        {since && <Time at={since} as="date-time" light className="text-xs text-ink-faint" />}
      </h3>
      <p className="text-xs text-ink-muted">
        {[
          state.customer && state.customer !== state.label
            ? t("flows.customer-reads", { words: state.customer })
            : "",
          state.clocks.length > 0
            ? t("flows.clocks", {
                names: listed(
                  state.clocks.map(({ label }) => label),
                  language,
                ),
              })
            : "",
          state.remind.length > 0
            ? t("flows.reminds", { days: listed(state.remind.map(String), language) })
            : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </>
  );
}

function MoveNotes({ move }: { move: Move }) {
  const t = useT();
  const language = useLanguage();
  const required = move.asks.filter((ask) => ask.required).map(({ label }) => label);
  const words = [
    move.who.length > 0 ? listed(move.who, language) : t(`flows.by-${move.by}`),
    required.length > 0 ? t("flows.asks", { what: listed(required, language) }) : "",
    move.after === null ? "" : t("flows.after", { count: move.after }),
    ...move.notes,
  ].filter(Boolean);
  return <span className="text-xs text-ink-faint">{words.join(" · ")}</span>;
}
