// Signs that take no room or turn the writing direction: `cod\u202Egpj.exe` reads as `codexe.jpg`.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const LONGEST = 180;

/** A name as it may be shown and saved: one line, without folders, without signs that deceive or that Windows refuses. */
export const safeName = (given: string): string => {
  const name = given
    .toWellFormed()
    .normalize("NFC")
    .replace(invisible, "")
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  return shorten(name) || "file";
};

const shorten = (name: string): string => {
  const signs = [...name];
  if (signs.length <= LONGEST) return name;
  const extension = /\.[^.]{1,12}$/.exec(name)?.[0] ?? "";
  return signs.slice(0, LONGEST - extension.length).join("") + extension;
};

/**
 * The extension as a system would act on it: after the signs that do not count are gone (CVE-2026-28289), wide letters
 * are narrow, and what Windows drops at the end or behind a colon is dropped.
 */
export const extensionOf = (given: string): string => {
  const name = given
    .normalize("NFKC")
    .replace(invisible, "")
    .split(/[\\/]/)
    .at(-1)!
    .replace(/:.*$/s, "")
    .replace(/[. ]+$/, "")
    .toLowerCase();
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1);
};

/**
 * What starts a program when it is opened, or a server runs when it lies in the wrong place. A jar is here because a
 * double click runs it; a war only unpacks, so it counts as an archive. Inside an archive all of them are welcome:
 * nobody runs them there by mistake.
 */
const programs = new Set(
  `exe com scr pif bat cmd ps1 psm1 psd1 vbs vbe js mjs cjs jse wsf wsh wsc hta msi msp mst msix appx msc cpl dll sys ocx
  drv lnk reg inf scf url application gadget jar class apk ipa app command dmg pkg deb rpm run bin elf so dylib o ko
  sh bash zsh csh ksh fish php php3 php4 php5 php7 php8 phtml phar phps pht jsp jspx jspf asp aspx ashx asmx cshtml cgi
  pl py pyc pyw rb lua swf xll wll iqy slk chm iso img vhd vhdx htaccess htpasswd`.split(/\s+/),
);

export const isProgram = (name: string): boolean => programs.has(extensionOf(name));
