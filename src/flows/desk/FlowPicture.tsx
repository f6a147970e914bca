import { use, useEffect, useMemo, useRef } from "react";
import { cx } from "../../ui/cx.ts";
import { dateTime } from "../../ui/time.ts";
import { Zone } from "../../ui/Time.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import {
  INSET,
  lineTop,
  MARK,
  noteTop,
  sizes,
  titleTop,
  WIDTH,
  type Flow,
} from "./layout/cards.ts";
import { pictureOf, type Arrow, type Placed } from "./layout/picture.ts";
import { markOf, nowhere, type Marks } from "./marks.ts";

type Props = { flow: Flow; marks?: Marks };

/** A flow as a picture; of a request, where it stands and the way it came. What it shows is also in `FlowList`. */
export function FlowPicture({ flow, marks = nowhere }: Props) {
  const t = useT();
  const picture = useMemo(
    () => pictureOf(flow, (days) => t("flows.after", { count: days })),
    [flow, t],
  );
  const shown = (arrow: Arrow) =>
    !arrow.move.quiet || markOf(marks, arrow.from, arrow.move) === "gone";
  // What was gone lies on top.
  const arrows = picture.arrows.filter(shown).toSorted((a, b) => rank(marks, a) - rank(marks, b));
  const box = useRef<HTMLDivElement>(null);
  const here = picture.cards.find(({ state }) => state.name === marks.now);
  useEffect(() => {
    const element = box.current;
    if (!element || !here) return;
    element.scrollLeft = here.x + WIDTH / 2 - element.clientWidth / 2;
    element.scrollTop = here.y + here.height / 2 - element.clientHeight / 2;
  }, [here]);
  return (
    <div
      ref={box}
      role="img"
      aria-label={t("flows.picture", { flow: flow.title })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- reachable by Tab, so that the keyboard can scroll it
      tabIndex={0}
      className="overflow-auto rounded-lg border border-line bg-surface focus-visible:-outline-offset-2"
    >
      <svg
        aria-hidden
        width={picture.width}
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        className="block font-sans"
      >
        {picture.heads.map(({ label, x }) => (
          <text key={x} x={x} y={30} fontSize={sizes.title} className="fill-ink-muted font-medium">
            {label}
          </text>
        ))}
        {arrows.map((arrow, i) => (
          // Two moves may lead from one state to another.
          // oxlint-disable-next-line react/no-array-index-key
          <Line key={i} arrow={arrow} marks={marks} />
        ))}
        {picture.cards.map((card) => (
          <Card key={card.state.name} card={card} marks={marks} />
        ))}
      </svg>
    </div>
  );
}

const rank = (marks: Marks, { from, move }: Arrow): number =>
  ({ plain: 0, open: 1, gone: 2 })[markOf(marks, from, move)];

const strokes = {
  plain: "stroke-line-strong",
  open: "stroke-accent",
  gone: "stroke-success-text",
} as const;
const fills = {
  plain: "fill-line-strong",
  open: "fill-accent",
  gone: "fill-success-text",
} as const;

function Line({ arrow: { points, move, from }, marks }: { arrow: Arrow; marks: Marks }) {
  const mark = markOf(marks, from, move);
  const [x, y] = points.at(-1)!;
  const [fromX, fromY] = points.at(-2)!;
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  const head = [
    [x, y],
    [x - 7 * dx - 4 * dy, y - 7 * dy - 4 * dx],
    [x - 7 * dx + 4 * dy, y - 7 * dy + 4 * dx],
  ];
  return (
    <g>
      <path
        d={`M${points.map((point) => point.join(",")).join("L")}`}
        fill="none"
        strokeWidth={mark === "plain" ? 1 : 2}
        strokeDasharray={move.after === null ? undefined : "5 4"}
        strokeLinejoin="round"
        className={strokes[mark]}
      />
      <polygon points={head.map((point) => point.join(",")).join(" ")} className={fills[mark]} />
    </g>
  );
}

function Card({ card, marks }: { card: Placed; marks: Marks }) {
  const setting = { language: useLanguage(), zone: use(Zone) };
  const { state, x, y, height, crown, title, rows, aside } = card;
  const here = state.name === marks.now;
  const since = marks.since.get(state.name);
  const tone = here
    ? "fill-accent-bg stroke-accent"
    : since
      ? "fill-success-bg stroke-success-border"
      : aside
        ? "fill-surface stroke-line"
        : "fill-sunken stroke-line-strong";
  return (
    <g transform={`translate(${x},${y})`}>
      <title>{since ? `${state.label} · ${dateTime(since, setting)}` : state.label}</title>
      <rect width={WIDTH} height={height} rx={8} strokeWidth={here ? 2 : 1} className={tone} />
      {rows.length > 0 && <line x1={0} x2={WIDTH} y1={crown} y2={crown} className="stroke-line" />}
      {title.map((words, i) => (
        <text
          key={words}
          x={INSET}
          y={titleTop(i)}
          dominantBaseline="central"
          fontSize={sizes.title}
          className={cx("font-bold", here ? "fill-accent-text" : "fill-ink")}
        >
          {words}
        </text>
      ))}
      {rows.map((row) => (
        <g key={row.move.name}>
          <circle
            cx={INSET + 3}
            cy={row.y}
            r={3}
            className={
              row.move.by === "customer"
                ? "fill-teal-text"
                : row.move.by === "desk"
                  ? "fill-ink-faint"
                  : "fill-accent"
            }
          />
          {row.lines.map((words, i) => (
            <text
              key={words}
              x={INSET + MARK}
              y={lineTop(row, i)}
              dominantBaseline="central"
              fontSize={sizes.move}
              className="fill-ink-muted"
            >
              {words}
            </text>
          ))}
          {row.note && (
            <text
              x={INSET + MARK}
              y={noteTop(row)}
              dominantBaseline="central"
              fontSize={sizes.note}
              className="fill-ink-faint"
            >
              {row.note}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
