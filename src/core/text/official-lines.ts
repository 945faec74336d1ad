import { matchKey } from './match-key.ts';

/** The two lines at the head of every document of the state, in their official form. */
export const officialLines = {
  kingdom: { km: 'ព្រះរាជាណាចក្រកម្ពុជា', en: 'KINGDOM OF CAMBODIA' },
  motto: { km: 'ជាតិ សាសនា ព្រះមហាក្សត្រ', en: 'NATION RELIGION KING' },
} as const;
export type OfficialLine = keyof typeof officialLines;

const english: [OfficialLine, RegExp][] = [
  ['kingdom', /^kingdom of cambodia$/i],
  ['motto', /^nation\s*[-–—,]?\s*religion\s*[-–—,]?\s*king$/i],
];
const keyOf = (text: string) =>
  matchKey(text)
    .replaceAll(' ', '')
    .replace(/^[^\u1780-\u17b3]+|[^\u1780-\u17d3]+$/g, '');
const khmer = new Map(
  Object.entries(officialLines).map(([line, { km }]) => [keyOf(km), line as OfficialLine]),
);

/** Which of the two lines a Khmer text is, whatever ornaments stand around it; null for any other text. */
export function officialLineOfKhmer(text: string): OfficialLine | null {
  return text.length > 80 ? null : (khmer.get(keyOf(text)) ?? null);
}

/** Which of the two lines an English text is in one of its usual forms; null for any other text. */
export function officialLineOfEnglish(text: string): OfficialLine | null {
  const said = text.trim().replace(/\s+/g, ' ');
  return english.find(([, form]) => form.test(said))?.[0] ?? null;
}
