import './visible-text.css';

/** Names of characters that nobody sees, as they are shown when asked for. */
const names: Record<string, string> = {
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u2060': 'WJ',
  '\ufeff': 'BOM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u061c': 'ALM',
  '\t': 'TAB',
};
const invisible = /([\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00a0\u00ad\u061c\t]| {2,}| )/;

/** A text with its white space and invisible characters shown: spaces as dots, several of them marked, others by name. */
export function VisibleText({ text }: { text: string }) {
  return text.split(invisible).map((part, index) => {
    if (part === ' ')
      return (
        <span key={index} className="seen-space">
          ·
        </span>
      );
    if (/^ {2,}$/.test(part)) {
      return (
        <span key={index} className="seen-spaces">
          {'·'.repeat(part.length)}
        </span>
      );
    }
    if (!invisible.test(part)) return part;
    return (
      <span key={index} className="seen-name">
        {names[part] ?? `U+${part.charCodeAt(0).toString(16).toUpperCase()}`}
      </span>
    );
  });
}
