const resident =
  /(?<![0-9])[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[0-9X](?![0-9A-Z])/;

/** Whether a text holds a resident identity card number, also one written with blanks or full-width digits. */
export const holdsIdCard = (text: string): boolean =>
  resident.test(
    text
      .normalize("NFKC")
      .toUpperCase()
      .replace(/[\s-]+/g, ""),
  );
