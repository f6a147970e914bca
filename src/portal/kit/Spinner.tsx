/** Something is under way. `label` says what, where nothing else on the page does. */
export const Spinner = ({ label }: { label?: string }) => (
  <span class="spinner" role={label ? "status" : undefined}>
    <svg viewBox="0 0 24 24" width="1em" height="1em" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3a9 9 0 0 1 9 9" />
    </svg>
    {label}
  </span>
);
