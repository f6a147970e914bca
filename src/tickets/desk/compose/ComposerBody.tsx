import type { Editor } from "@tiptap/react";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { Notice } from "../../../ui/Notice.tsx";
import { useT } from "../../../ui/texts.tsx";
import { staffQuery } from "../../../auth/desk/queries.ts";
import type { Answers, Kind, Ticket } from "../data/types.ts";
import type { TicketUi } from "../talk/useTicketUi.ts";
import { AttachedFiles } from "./AttachedFiles.tsx";
import { ComposerFoot } from "./ComposerFoot.tsx";
import { Doubts } from "./Doubts.tsx";
import { EditorBox } from "./EditorBox.tsx";
import type { Colleague } from "./mentions.ts";
import { MovePart } from "./MovePart.tsx";
import { useAttachments } from "./useAttachments.ts";
import { draftIn, useKeepDraft } from "./useDraft.ts";
import { useSend } from "./useSend.ts";
import { useTypingWord } from "./useTypingWord.ts";
import { followedBy, isEmpty, nothing, type Words } from "./words.ts";

type Props = {
  place: `${number}-${Kind}`;
  kind: Kind;
  ticket: Ticket;
  ui: TicketUi;
  draft: Record<string, unknown> | undefined;
  /** What was typed before the draft was there. */
  ahead: string;
  onTouched: () => void;
  onTyping: (kind: Kind | null) => void;
};

/** The editor with what belongs to it: the move it is said with, its files, its draft, its sending. */
export function ComposerBody({
  place,
  kind,
  ticket,
  ui,
  draft,
  ahead,
  onTouched,
  onTyping,
}: Props) {
  const t = useT();
  const [began] = useState(() => draftIn(draft ?? {}));
  const [words, setWords] = useState<Words>(() => followedBy(began.words, ahead));
  const [answers, setAnswers] = useState<Answers>(began.answers);
  // A new round empties the editor once its words are sent.
  const [round, setRound] = useState({ at: 0, begin: words });
  const [editor, setEditor] = useState<Editor | null>(null);
  const attached = useAttachments(began.files);
  const keep = useKeepDraft(place, began, { words, answers, files: attached.files });
  const { data: staff } = useQuery({ ...staffQuery, enabled: kind === "note" });
  const colleagues = useRef<readonly Colleague[]>([]);
  useEffect(() => {
    colleagues.current = staff?.items.filter(({ readsRequests }) => readsRequests) ?? [];
  }, [staff]);
  const typed = useTypingWord(kind, onTyping);
  const [seen, setSeen] = useState<string | null>(null);
  const lastId = ticket.messages.at(-1)?.id ?? null;
  const move =
    kind === "reply"
      ? (ticket.moves.find(({ name, says }) => says && name === ui.move) ?? null)
      : null;

  const letter = { words, answers, move: move?.name ?? null, fileIds: attached.fileIds };
  const { send, sendAnyway, thinkAgain, doubt, busy, problem, forget } = useSend(
    ticket,
    kind,
    () => {
      setRound(({ at }) => ({ at: at + 1, begin: nothing }));
      setWords(nothing);
      setAnswers({});
      setSeen(null);
      attached.clear();
      ui.setMove(null);
      onTyping(null);
      keep(null);
    },
  );

  const empty = isEmpty(words) && attached.files.length === 0;

  const change = (now: Words) => {
    setWords(now);
    onTouched();
    typed();
    forget();
    // From the first letter on: what comes now was not known when this was begun.
    setSeen((before) => before ?? lastId);
  };
  const go = () => {
    if (!attached.sending && !attached.broken) send(letter, seen ?? lastId);
  };
  const ready = useCallback((now: Editor | null) => setEditor(now), []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the editor inside
    <div
      className="flex flex-col gap-2 px-3 pt-1 pb-2.5"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
          event.preventDefault();
          go();
        }
        if (event.key === "Escape" && event.target instanceof HTMLElement) {
          event.stopPropagation();
          event.target.blur();
        }
      }}
    >
      {move && (
        <MovePart
          move={move}
          answers={answers}
          onChange={setAnswers}
          problems={problem?.fields}
          onLeave={() => ui.setMove(null)}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- a larger target for the pointer */}
      <div
        className="max-h-[40vh] min-h-11 cursor-text overflow-y-auto px-2 py-1"
        onClick={() => editor?.isFocused || editor?.commands.focus("end")}
      >
        <EditorBox
          key={round.at}
          begin={round.begin}
          label={t(kind === "note" ? "tickets.note" : "tickets.reply")}
          placeholder={t(kind === "note" ? "tickets.note-hint" : "tickets.reply-hint")}
          colleagues={kind === "note" ? () => colleagues.current : undefined}
          onChange={change}
          onFiles={attached.add}
          onReady={ready}
          calls={ui.focus}
        />
      </div>
      <AttachedFiles files={attached.files} onRemove={attached.remove} onAgain={attached.again} />
      {problem && <Notice tone="danger">{problem.message}</Notice>}
      <ComposerFoot
        editor={editor}
        kind={kind}
        moves={ticket.moves.filter(({ says }) => says)}
        move={move}
        onMove={ui.setMove}
        onFiles={attached.add}
        onSend={go}
        busy={busy}
        hindrance={
          attached.sending
            ? t("tickets.uploading")
            : attached.broken
              ? t("tickets.upload-broken")
              : undefined
        }
        disabled={empty}
      />
      <Doubts doubt={doubt} onBack={thinkAgain} onSend={() => sendAnyway(letter)} />
    </div>
  );
}
