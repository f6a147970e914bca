import { t } from "../texts.ts";
import { useField } from "./Field.tsx";
import { Icon } from "./Icon.tsx";

const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

/** One to five, with the word of each. Without `onChange` it shows what was given. Stands in a `Field` with `group`. */
export const Rating = ({
  value,
  onChange,
}: {
  value: Score | null;
  onChange?: (score: Score) => void;
}) => {
  const { id } = useField();
  if (!onChange)
    return (
      <span class="rating rating-given">
        <span class="rating-stars" aria-hidden="true">
          {scores.map((score) => (
            <Icon key={score} name="star" size={18} filled={score <= (value ?? 0)} />
          ))}
        </span>
        {value && <span>{t(`rating.${value}`)}</span>}
      </span>
    );
  return (
    <div class="rating" role="radiogroup" aria-label={t("rating.label")}>
      <div class="rating-stars">
        {scores.map((score) => (
          <label key={score} class="rating-star" data-on={score <= (value ?? 0) || undefined}>
            <input
              type="radio"
              name={`rating-${id}`}
              checked={score === value}
              onChange={() => onChange(score)}
            />
            <Icon name="star" size={32} filled={score <= (value ?? 0)} />
            <span class="unseen">
              {score} · {t(`rating.${score}`)}
            </span>
          </label>
        ))}
      </div>
      <div class="rating-word" aria-hidden="true">
        {value ? t(`rating.${value}`) : t("rating.none")}
      </div>
    </div>
  );
};
