import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { Problem } from "../../../ui/client.ts";
import type { ImportBody, ImportReport } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { asBase64 } from "./base64.ts";

type State = {
  file?: File;
  /** What would happen. */
  trial?: ImportReport;
  /** What happened. */
  done?: ImportReport;
  /** What is being done: looking at the file, or bringing it in. */
  busy?: "read" | ImportBody["badRows"];
  problem?: string;
};

/** A file on its way in: first only tried, then for real. */
export const useImport = (kind: ImportBody["kind"]) => {
  const changed = useChanged();
  const [state, setState] = useState<State>({});

  const send = async (file: File, asked: Pick<ImportBody, "check" | "badRows">) =>
    call("POST /imports", {
      body: { kind, fileName: file.name, content: await asBase64(file), ...asked },
    });
  const attempt = async (begun: State, work: () => Promise<State>) => {
    setState(begun);
    try {
      setState(await work());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setState({ ...begun, busy: undefined, problem: wordsOf(error) });
    }
  };

  return {
    ...state,
    reset: () => setState({}),
    read: (file: File) =>
      attempt({ file, busy: "read" }, async () => ({
        file,
        trial: await send(file, { check: true, badRows: "skip" }),
      })),
    bring: (badRows: ImportBody["badRows"]) =>
      state.file &&
      attempt({ ...state, busy: badRows, problem: undefined }, async () => {
        const done = await send(state.file!, { check: false, badRows });
        void changed();
        return { file: state.file!, done };
      }),
  };
};

const wordsOf = ({ message, fields }: Problem): string =>
  [message, ...Object.values(fields).filter((words) => words !== message)].join(" ");
