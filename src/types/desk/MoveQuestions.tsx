import { Plus, Trash2 } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { cx } from "../../ui/cx.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { inLanguage, type MoveChange } from "./draft.ts";
import { FieldDialog } from "./FieldDialog.tsx";

type Questions = NonNullable<MoveChange["asks"]>;
type Props = { questions: Questions; onChange: (questions: Questions) => void };

/** What colleagues are asked in a move beside what the product asks. */
export function MoveQuestions({ questions, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="mt-1 flex flex-wrap items-center gap-2">
      {questions.map((question, at) => {
        const name = inLanguage(question.label, language);
        return (
          <span key={question.name} className="flex items-center gap-1">
            <FieldDialog
              field={question}
              prefix="own_"
              others={[]}
              onKeep={(kept) => onChange(questions.with(at, kept))}
              trigger={<Button size="sm">{name}</Button>}
            />
            <IconButton
              icon={Trash2}
              size="sm"
              label={t("ui.remove-named", { name })}
              onClick={() => onChange(questions.toSpliced(at, 1))}
            />
          </span>
        );
      })}
      <FieldDialog
        prefix="own_"
        others={questions.map(({ name }) => name.slice(4))}
        onKeep={(kept) => onChange([...questions, kept])}
        trigger={
          <Button
            icon={Plus}
            size="sm"
            variant="quiet"
            className={cx(questions.length === 0 && "-ml-2")}
          >
            {t("types.add-question")}
          </Button>
        }
      />
    </div>
  );
}
