/** What pdfkit 0.20 has and its types (0.17) do not know yet. */
declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: PDFKitReference;
  }
}
