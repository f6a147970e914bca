import {
  Eye,
  EyeOff,
  GitMerge,
  Hand,
  Hash,
  Link2,
  Link as LinkIcon,
  MessageSquareReply,
  RefreshCw,
  Replace,
  Send,
  Split,
  StepForward,
  StickyNote,
  UserRoundPlus,
} from "lucide-react";
import { useMemo } from "react";
import { copyText } from "../../../ui/CopyButton.tsx";
import { toast } from "../../../ui/toast.ts";
import { useT } from "../../../ui/texts.tsx";
import { useSession } from "../../../desk/session.ts";
import type { Move, Ticket } from "../data/types.ts";
import { useAssign, useFollow, useMove } from "../data/verbs.ts";
import type { Command } from "../palette/commands.ts";
import type { TicketUi } from "./useTicketUi.ts";

/** Everything this person may do with a request, in the order in which it is offered. */
export const useTicketCommands = (ticket: Ticket, ui: TicketUi): readonly Command[] => {
  const t = useT();
  const { person } = useSession();
  const assign = useAssign();
  const follow = useFollow();
  const move = useMove();
  const { number, title, following, assignee, moves, abilities } = ticket;

  const begin = (each: Move) => {
    if (each.says) ui.compose("reply", each.name);
    else if (each.asks.length > 0) ui.ask({ move: each });
    else move.mutate({ number, body: { move: each.name } });
  };
  const claim = () => {
    const before = assignee;
    assign.mutate(
      {
        number,
        body: { personId: person.id, to: person.name, from: before?.id ?? null },
      },
      {
        onSuccess: () =>
          toast({
            title: t("tickets.claimed"),
            tone: "success",
            undo: () =>
              assign.mutate({ number, body: { personId: before?.id ?? null, to: before?.name } }),
          }),
      },
    );
  };
  const copied = (text: string) =>
    void copyText(text).then(() =>
      toast({ title: t("tickets.copied", { text }), tone: "success" }),
    );
  // The move that ends our part has a key of its own.
  const ending =
    moves.find(({ says, tone }) => says && tone === "main") ??
    moves.find(({ tone }) => tone === "main");

  const commands: (Command | false)[] = [
    abilities.reply && {
      name: "reply",
      label: t("tickets.reply"),
      icon: MessageSquareReply,
      keys: "r",
      act: () => ui.compose("reply"),
    },
    abilities.note && {
      name: "note",
      label: t("tickets.note"),
      icon: StickyNote,
      keys: "n",
      act: () => ui.compose("note"),
    },
    ...moves.map((each) => ({
      name: `move.${each.name}`,
      label: each.label,
      icon: each.says ? Send : StepForward,
      keys: each === ending ? "e" : undefined,
      danger: each.tone === "danger",
      act: () => begin(each),
    })),
    abilities.assign &&
      assignee?.id !== person.id && {
        name: "claim",
        label: t("tickets.claim"),
        icon: Hand,
        keys: "c",
        act: claim,
      },
    abilities.assign && {
      name: "assign",
      label: t("tickets.assign"),
      icon: UserRoundPlus,
      keys: "a",
      act: () => ui.ask("assign"),
    },
    abilities.note && {
      name: "follow",
      label: t(following ? "tickets.unfollow" : "tickets.follow"),
      icon: following ? EyeOff : Eye,
      keys: "w",
      act: () => follow.mutate({ number, following: !following }),
    },
    abilities.turn && {
      name: "turn",
      label: t("tickets.turn"),
      icon: Replace,
      act: () => ui.ask("turn"),
    },
    abilities.renew && {
      name: "renew",
      label: t("tickets.renew"),
      icon: RefreshCw,
      act: () => ui.ask("renew"),
    },
    abilities.merge && {
      name: "merge",
      label: t("tickets.merge"),
      icon: GitMerge,
      act: () => ui.ask("merge"),
    },
    abilities.merge && {
      name: "split",
      label: t("tickets.split"),
      icon: Split,
      act: () => ui.setSplitting(new Set()),
    },
    abilities.edit && {
      name: "link",
      label: t("tickets.link"),
      icon: Link2,
      act: () => ui.ask("link"),
    },
    {
      name: "copy-number",
      label: t("tickets.copy-number"),
      icon: Hash,
      keys: ".",
      act: () => copied(`#${number} ${title}`),
    },
    {
      name: "copy-link",
      label: t("tickets.copy-link"),
      icon: LinkIcon,
      keys: "shift+l",
      act: () => copied(`${location.origin}/desk/tickets/${number}`),
    },
  ];
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- what they do depends on the request and the words only
  return useMemo(() => commands.filter((command) => command !== false), [ticket, t]);
};
