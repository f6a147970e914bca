import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";

/** Whether a page with a title of its own stands around. */
export const UnderTitle = createContext(false);

/** Heads what stands in the place of a page; within one it comes after the title. */
export const Heading = ({ children }: { children: ComponentChildren }) =>
  useContext(UnderTitle) ? <h2>{children}</h2> : <h1>{children}</h1>;
