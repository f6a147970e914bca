export type Line = {
  when: string;
  who: string;
  verb: string;
  /** What stands between the verb and the colon: a colleague, a tag, a file in brackets. */
  about: string;
  text: string;
};

const form =
  /^(?<when>[+-]\d+[mh]|(?:[+]?\d+d?|train) \d\d:\d\d) (?<who>\S+) (?<verb>[a-z-]+)(?<about>[^:]*)(?:: ?(?<text>.*))?$/;

/**
 * Reads a scene: a line for each thing done, `when who verb about: text`, where `train 17:00` is when the train that
 * takes what was reported leaves. A line that begins with `|` goes on with the text of the line before.
 */
export const linesOf = (script: string): Line[] => {
  const lines: Line[] = [];
  for (const row of script.split("\n").map((row) => row.trim())) {
    if (row === "") continue;
    if (row.startsWith("|")) lines.at(-1)!.text += `\n${row.slice(1).replace(/^ /, "")}`;
    else {
      const found = form.exec(row)?.groups;
      if (!found) throw new Error(`the demo cannot play the line "${row}"`);
      const { when = "", who = "", verb = "", about = "", text = "" } = found;
      lines.push({ when, who, verb, about: about.trim(), text });
    }
  }
  return lines;
};
