import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useSession } from "../../../desk/session.ts";
import type { Message, Ticket } from "../data/types.ts";

const NEAR = 120;

/**
 * Keeps the eye where it reads: begins at what is unread, goes along with what arrives while the end is in sight, stays
 * in place when earlier messages are put before, and counts what arrived below.
 */
export const useFollowing = (ticket: Ticket, messages: readonly Message[]) => {
  const { person } = useSession();
  const box = useRef<HTMLDivElement>(null);
  // Opening marks as read at once; the line stays where reading began.
  const [readAt] = useState(ticket.readAt);
  const [seenId, setSeenId] = useState(messages.at(-1)?.id);
  const place = useRef<{ first: string | undefined; height: number; atEnd: boolean }>(undefined);
  const first = messages[0]?.id;
  const last = messages.at(-1);

  const unread =
    readAt === null
      ? undefined
      : messages.find(({ createdAt, author }) => createdAt > readAt && author.id !== person.id);
  const firstUnread = unread && unread.id !== first ? unread.id : undefined;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const before = place.current;
    if (!before) {
      const line = element.querySelector("[data-unread]");
      if (line) line.scrollIntoView({ block: "center" });
      else element.scrollTop = element.scrollHeight;
    } else if (before.first !== first) element.scrollTop += element.scrollHeight - before.height;
    else if (before.atEnd || last?.author.id === person.id)
      element.scrollTop = element.scrollHeight;
    place.current = { first, height: element.scrollHeight, atEnd: isAtEnd(element) };
  }, [first, last, person.id]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const note = () => {
      if (!place.current) return;
      place.current.atEnd = isAtEnd(element);
      if (place.current.atEnd) setSeenId(last?.id);
    };
    note();
    element.addEventListener("scroll", note, { passive: true });
    // Pictures that arrive late, and a composer that grows, must not push the end out of sight.
    const grown = new ResizeObserver(() => {
      if (place.current?.atEnd) element.scrollTop = element.scrollHeight;
      if (place.current) place.current.height = element.scrollHeight;
    });
    grown.observe(element);
    if (element.firstElementChild) grown.observe(element.firstElementChild);
    return () => {
      element.removeEventListener("scroll", note);
      grown.disconnect();
    };
  }, [last?.id]);

  const seen = messages.findIndex(({ id }) => id === seenId);
  return {
    box,
    firstUnread,
    fresh:
      seen < 0
        ? 0
        : messages.slice(seen + 1).filter(({ author }) => author.id !== person.id).length,
    toEnd: () => box.current?.scrollTo({ top: box.current.scrollHeight, behavior: "smooth" }),
  };
};

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight < NEAR;
