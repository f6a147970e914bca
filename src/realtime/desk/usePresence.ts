import { useEffect, useState } from "react";
import { call } from "../../desk/api.ts";
import { useOnlookers } from "../../desk/live.ts";
import { useSession } from "../../desk/session.ts";
import type { Onlooker } from "../schema.ts";

const AGAIN = 10_000;
/** Who only passes through a list on the way to another request is not announced. */
const STAYS = 300;
type Typing = Onlooker["typing"];

/** Says that one has a request open and what one types; answers who else does. */
export const usePresence = (number: number, typing: Typing): readonly Onlooker[] => {
  const { person } = useSession();
  const [people, setPeople] = useState<readonly Onlooker[]>([]);
  useOnlookers(number, setPeople);

  useEffect(() => {
    const say = () => {
      if (document.visibilityState === "visible") tell(number, { typing });
    };
    const first = setTimeout(say, typing ? 0 : STAYS);
    const timer = setInterval(say, AGAIN);
    addEventListener("visibilitychange", say);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      removeEventListener("visibilitychange", say);
    };
  }, [number, typing]);
  useEffect(() => {
    const came = Date.now();
    return () => {
      if (Date.now() - came >= STAYS) tell(number, { leaving: true });
    };
  }, [number]);

  return people.filter(({ id }) => id !== person.id);
};

// Presence is true for seconds; a word that got lost is said again soon.
const tell = (number: number, body: { typing?: Typing; leaving?: boolean }) =>
  void call("POST /tickets/:number/presence", { params: { number }, body }).catch(() => undefined);
