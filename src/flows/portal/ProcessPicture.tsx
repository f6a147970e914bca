import { t } from "../../portal/texts.ts";
import {
  drawingOf,
  INSET,
  leading,
  placesOf,
  sizes,
  WIDTH,
  type Box,
  type Flow,
  type Line,
  type Place,
} from "./drawing.ts";

type Stood = { at?: string; way?: readonly string[] };

/** A process drawn from top to bottom, with where a request stands in it; read aloud it is a list. */
export const ProcessPicture = ({ flow, at, way = [] }: { flow: Flow } & Stood) => {
  const { places, ends } = placesOf(flow);
  const drawing = drawingOf(places, flow.steps, wordsOf);
  const markOf = ({ names, turn }: Place): string =>
    at !== undefined && names.includes(at)
      ? turn === "customer"
        ? "yours"
        : "now"
      : names.some((name) => way.includes(name))
        ? "done"
        : "ahead";
  return (
    <div class="process">
      <svg aria-hidden="true" viewBox={`0 -2 ${WIDTH} ${drawing.height + 4}`}>
        {drawing.lines.map((line) => (
          <Way key={line.points.join(" ")} line={line} />
        ))}
        {drawing.heads.map(({ label, y }) => (
          <text key={label} class="process-head" x={drawing.left} y={y} font-size={sizes.head}>
            {label}
          </text>
        ))}
        {drawing.boxes.map((box) => (
          <Station
            key={box.y}
            box={box}
            x={drawing.left}
            width={drawing.width}
            mark={markOf(box.place)}
          />
        ))}
      </svg>
      <ol class="unseen">
        {places.map((place) => (
          <li
            key={place.names[0]}
            aria-current={at && place.names.includes(at) ? "step" : undefined}
          >
            {place.label}
            {at && place.names.includes(at) && ` (${t("steps.now")})`}
            <ul>
              {place.moves.map((move) => (
                <li key={move.name}>{wordsOf(move)}</li>
              ))}
              {place.next.length > 0 && (
                <li>
                  {t("process.then", {
                    states: place.next.map((n) => places[n]!.label).join(t("process.or")),
                  })}
                </li>
              )}
            </ul>
          </li>
        ))}
      </ol>
      <p class="aside">{t("process.key")}</p>
      {ends.length > 0 && (
        <section class="process-ends">
          <h2>{t("process.ends")}</h2>
          <ul>
            {ends.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};

const wordsOf = ({ by, label, after }: Flow["moves"][number]): string => {
  if (by === "customer") return t("road.you", { move: label });
  return after === null ? label : t("process.after", { count: after, move: label });
};

const Way = ({ line: { points, back } }: { line: Line }) => {
  const [x, y] = points.at(-1)!;
  const [fromX, fromY] = points.at(-2)!;
  const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)];
  const head = [
    [x, y],
    [x - 6 * dx - 3.5 * dy, y - 6 * dy - 3.5 * dx],
    [x - 6 * dx + 3.5 * dy, y - 6 * dy + 3.5 * dx],
  ];
  return (
    <g class="process-way" data-back={back ? true : undefined}>
      <path d={`M${points.map((point) => point.join(",")).join("L")}`} />
      <polygon points={head.map((point) => point.join(",")).join(" ")} />
    </g>
  );
};

const Station = ({ box, x, width, mark }: { box: Box; x: number; width: number; mark: string }) => {
  const { lines, rows, y, height } = box;
  const below = y + 8 + lines.length * leading.label;
  return (
    <g class="process-station" data-state={mark}>
      <rect x={x} y={y} width={width} height={height} rx={8} />
      {lines.map((text, i) => (
        <text key={text} x={x + INSET} y={y + 18 + i * leading.label} font-size={sizes.label}>
          {text}
        </text>
      ))}
      {rows.map(({ text, theirs }, i) => (
        <text
          key={text}
          class={theirs ? "process-yours" : "process-row"}
          x={x + INSET}
          y={below + 9 + i * leading.row}
          font-size={sizes.row}
        >
          {text}
        </text>
      ))}
    </g>
  );
};
