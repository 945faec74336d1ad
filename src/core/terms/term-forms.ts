/** An acronym as a glossary gives it: capitals, with or without dots and digits, or Khmer letters with dots. */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}\p{Ll}?\.?[-\d]*){2,12}s?$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2
    ? !/\p{Ll}{2}/u.test(text)
    : /^(?:[\u1780-\u17b3][\u17b6-\u17d3\u17dd]*\.){2,12}$/.test(text);
}

/** Whether a glossary marks its term as a verb, by its infinitive: "to approve". */
export const isVerb = (text: string) => /^\s*to\s+\S/i.test(text);

/**
 * The wordings under which a term stands in texts. Glossaries pack several into one entry: "Digital Security Committee
 * (D.S.C.)", "the Cabinet", "to approve", "chair / chairperson".
 */
export function termForms(text: string): string[] {
  const forms = new Set<string>();
  for (const whole of [text, ...text.split(/\s+\/\s+|\s*;\s+/)]) {
    const parts = /^(.*\S)\s*\(([^()]*)\)$/s.exec(whole.trim());
    const wordings = parts
      ? [whole, parts[1]!, ...(isAcronym(parts[2]!.trim()) ? [parts[2]!] : [])]
      : [whole];
    for (const wording of wordings) {
      for (const form of [wording, wording.replace(/^\s*(?:the|an?|to)\s+(?=\S)/i, '')]) {
        if (form.trim() !== '') forms.add(form.trim());
      }
    }
  }
  return [...forms];
}
