import { Problem } from "../../ui/client.ts";

/** What a dialog here objects to before anything is sent. */
export const incomplete = (sentence: string): Problem => new Problem(400, "incomplete", sentence);
