import { Avatar as Base } from "@base-ui/react/avatar";
import { tones, type Tone } from "./Badge.tsx";
import { cx } from "./cx.ts";
import { initials } from "./initials.ts";

type Props = {
  name: string;
  src?: string | null;
  size?: "xs" | "sm" | "md" | "lg";
  faded?: boolean;
};

/** A face, or the letters of a name on a colour that stays with it. Stands beside the written name, so it is not read aloud. */
export const Avatar = ({ name, src, size = "md", faded }: Props) => (
  <Base.Root
    aria-hidden
    title={name}
    className={cx(
      "inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full border font-medium select-none",
      sizes[size],
      tones[toneOf(name)],
      faded && "grayscale",
    )}
  >
    {src && <Base.Image src={src} alt="" className="size-full object-cover" />}
    <Base.Fallback>{size === "xs" ? initials(name).slice(-1) : initials(name)}</Base.Fallback>
  </Base.Root>
);

const sizes = {
  xs: "size-5 text-[0.625rem]",
  sm: "size-6 text-[0.625rem]",
  md: "size-8 text-xs",
  lg: "size-12 text-base",
};

const palette: Tone[] = ["accent", "teal", "violet", "info", "success", "warning"];
const toneOf = (name: string): Tone =>
  palette[
    [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) %
      palette.length
  ] ?? "accent";
