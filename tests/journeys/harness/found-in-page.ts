/** What a page must never hold, whatever was typed into its data. Run in the page; looks into shadow trees too. */
export function foundInPage(): string[] {
  const wrong: string[] = [];
  const look = (root: Document | ShadowRoot) => {
    for (const one of root.querySelectorAll('*')) {
      for (const { name, value } of one.attributes) {
        if (/^on/i.test(name)) wrong.push(`inline event code: <${one.localName} ${name}>`);
        if (/^(href|src|action|formaction|xlink:href)$/i.test(name) && /^\s*javascript:/i.test(value))
          wrong.push(`a link that is a script: <${one.localName} ${name}="${value}">`);
      }
      if (one.localName === 'script' && !one.hasAttribute('src')) wrong.push('an inline script');
      if (/^(iframe|object|embed|base)$/.test(one.localName)) wrong.push(`<${one.localName}>`);
      if (one.shadowRoot) look(one.shadowRoot);
    }
  };
  look(document);
  if ('__ran' in window) wrong.push('planted text was run');
  // Marks of direction turn what is read around (CVE-2021-42574); none is kept of what was typed.
  if (/[\u202a-\u202e\u2066-\u2069]/.test(document.body.textContent ?? '')) wrong.push('a mark of direction');
  return wrong;
}
