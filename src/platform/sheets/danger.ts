// = + - @ begin a formula; Tab, CR, LF and NUL are skipped by some programs before they look; full-width and small forms are
// turned into the plain ones by Excel with an East Asian keyboard. White space and invisible marks may stand in front.
const formula = /^'*(?:[\t\r\n\0]|[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b])/u;

/**
 * Whether a program could take the text for a formula when it is opened, edited or saved as CSV. Apostrophes in front do not
 * help, or a text that begins with one could not be told from a text that was given one.
 */
export function looksLikeFormula(text: string): boolean {
  return !isHarmlessStart(text.charCodeAt(0)) && formula.test(text);
}

/** A letter or digit: nearly every text, decided without the expression. */
function isHarmlessStart(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0xc0 && code < 0x300)
  );
}
