import { Confirm } from "../../../ui/Confirm.tsx";
import { useLanguage, useT } from "../../../ui/texts.tsx";
import type { Claim, Move, MoveName } from "../data/types.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { WordsField } from "../parts/WordsField.tsx";
import { ProposeDialog } from "./ProposeDialog.tsx";
import { useMakeMove } from "./useMakeMove.ts";

type Props = {
  claim: Claim;
  move: MoveName;
  /** In which the person reads what we write. */
  language: "zh-CN" | "en";
  onClose: () => void;
};
type Worded = "ask" | "send" | "reject" | "revoke" | "lower" | "block" | "unblock";

/** What each of these moves asks: under which name, how much of it, and whether the person reads it. */
const asks: Record<
  Worded,
  { field: string; max: number; read?: true; danger?: true; free?: true }
> = {
  ask: { field: "items", max: 1000, read: true },
  send: { field: "note", max: 1000 },
  reject: { field: "reason", max: 500, read: true, danger: true },
  revoke: { field: "reason", max: 500, danger: true },
  lower: { field: "reason", max: 500 },
  block: { field: "reason", max: 500, danger: true },
  unblock: { field: "reason", max: 500, free: true },
};
const isWorded = (move: MoveName): move is Worded => move in asks;

/** Asks what a move needs, and makes it. */
export function AskingDialog({ claim, move, language, onClose }: Props) {
  const t = useT();
  const spoken = useLanguage();
  const ready = useReadyWords(move);
  const make = useMakeMove(claim);
  const { name } = claim.person;
  if (move === "propose") return <ProposeDialog claim={claim} onClose={onClose} />;
  if (!isWorded(move)) return <Agreeing claim={claim} move={move} onClose={onClose} />;

  const { field, max, read, danger, free } = asks[move];
  return (
    <FormDialog
      title={t(`bindings.title-${move}`, { name })}
      description={t(`bindings.about-${move}`)}
      submit={t(`bindings.move-${move}`)}
      danger={danger}
      onClose={onClose}
      // Field and move belong together as the table says.
      onSubmit={(values: Record<string, string>) =>
        make({ move, [field]: values[field] ?? "" } as Move)
      }
    >
      <WordsField
        name={field}
        label={t(`bindings.words-${move}`)}
        hint={read && language !== spoken ? t(`bindings.reads-${language}`, { name }) : undefined}
        required={!free}
        max={max}
        ready={ready}
      />
    </FormDialog>
  );
}

function useReadyWords(move: MoveName): string[] {
  const t = useT();
  if (move === "reject")
    return ([1, 2, 3, 4] as const).map((which) => t(`bindings.ready-reject-${which}`));
  return move === "ask"
    ? ([1, 2, 3] as const).map((which) => t(`bindings.ready-ask-${which}`))
    : [];
}

/** Moves that need a yes and nothing else. */
function Agreeing({ claim, move, onClose }: Omit<Props, "language">) {
  const t = useT();
  const make = useMakeMove(claim);
  const { person, partnerAdmin, scope, proposedBy } = claim;
  const which = move === "authorise" ? "authorise" : partnerAdmin ? "dismiss" : "appoint";
  return (
    <Confirm
      open
      onOpenChange={onClose}
      title={t(`bindings.title-${which}`, { name: person.name })}
      detail={t(`bindings.about-${which}`)}
      confirm={t(`bindings.move-${which}`)}
      onConfirm={() =>
        make(move === "authorise" ? { move } : { move: "appoint", partnerAdmin: !partnerAdmin })
      }
    >
      {move === "authorise" && (
        <p className="rounded-md border border-line bg-sunken px-3 py-2 text-sm whitespace-pre-wrap">
          {scope}
          <span className="mt-1 block text-xs text-ink-faint">
            {t("bindings.named-by", { name: proposedBy?.name ?? "" })}
          </span>
        </p>
      )}
    </Confirm>
  );
}
