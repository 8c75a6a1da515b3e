/** What one document may ask for. A report of 300 pages has a million signs. */
export const limits = {
  fileBytes: 32 * 1024 * 1024,
  /** Of `word/document.xml`, unpacked. */
  xmlBytes: 64 * 1024 * 1024,
  /** Of all unpacked parts together, read or not; pictures are among them. */
  totalBytes: 256 * 1024 * 1024,
  parts: 5_000,
  /** Unpacked to packed of the part that is read: text of one letter reaches 300, a bomb 1,000. */
  ratio: 400,
  /** UTF-16 units of the text given on. */
  signs: 1_000_000,
  pdfPages: 1_000,
} as const;
