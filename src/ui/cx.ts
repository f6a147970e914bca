/** Joins class names; what is false or absent is left out. */
export const cx = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(" ");

/** The frame of everything that can be filled in. */
export const control = cx(
  "w-full rounded-md border border-line-input bg-surface text-sm text-ink placeholder:text-ink-faint",
  "pointer-coarse:text-base",
  "hover:border-ink-faint focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-focus",
  "data-invalid:border-danger-text aria-invalid:border-danger-text",
  "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-disabled",
  "data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:bg-sunken data-disabled:text-ink-disabled",
);

/** A panel that floats above the page: menus, lists of choices, popovers. */
export const popup = cx(
  "rounded-lg border border-line-strong bg-raised text-sm text-ink shadow-md outline-none",
  "origin-(--transform-origin) transition-[opacity,scale]",
  "data-starting-style:scale-98 data-starting-style:opacity-0 data-ending-style:opacity-0",
);

/** A line in such a panel. */
export const option = cx(
  "flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 outline-none select-none pointer-coarse:min-h-11",
  "data-highlighted:bg-hover data-disabled:text-ink-disabled",
);

export const link = "text-accent-text underline-offset-2 hover:underline rounded-sm";
