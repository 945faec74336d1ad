import { useEffect, useRef } from 'react';

interface ShadowDocumentProps {
  label: string;
  css: string;
  /** HTML that the backend wrote; scripts in it would not run, by the content policy. */
  body: string;
  lang: string;
}

/** Shows a document with its own style sheet, which touches nothing around it. */
export function ShadowDocument({ label, css, body, lang }: ShadowDocumentProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = body;
  }, [css, body]);
  return <div ref={host} className="shadow-document" role="document" aria-label={label} lang={lang} />;
}
