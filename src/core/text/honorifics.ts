export interface Honorific {
  /** Global. */
  khmer: RegExp;
  /** What the English may have for it; global. */
  english: RegExp;
  /** What is put in where it is missing. */
  right: string;
}

/** Titles of respect in Cambodian documents, and what their unofficial translations have for them. */
export const honorifics: readonly Honorific[] = [
  {
    khmer: /ឯកឧត្[តដ]ម(?:អគ្គបណ្ឌិតសភាចារ្យ|អភិសន្តិបណ្ឌិត|សន្តិបណ្ឌិត|បណ្ឌិតសភាចារ្យ|បណ្ឌិត|នាយឧត្តមសេនីយ៍)?/g,
    english:
      /\bH\. ?E\b|\bHE\b(?=\.? [A-Z])|\b(?:His|Her|Their|Your) Excellenc(?:y|ies)\b|\bExcellenc(?:y|ies)\b|\bSamdech\b|\bHon(?:\.|ourable)/gi,
    right: 'His Excellency',
  },
  {
    khmer: /លោកជំទាវ/g,
    english:
      /\bLok ?Chumteav\b|\bH\. ?E\b|\b(?:Her|His|Their) Excellenc(?:y|ies)\b|\bExcellenc(?:y|ies)\b|\b(?:Madam|Lady|Ladies|Mrs|Ms)\b/gi,
    right: 'Her Excellency',
  },
  {
    khmer: /សម្[តដ]េច/g,
    english: /\bSamdech\b|\bPrince(?:ss)?\b|\bKing\b|\bQueen\b|\bMajesty\b|\bHighness\b/gi,
    right: 'Samdech',
  },
];

const office =
  /^(?:អគ្គ?នាយក|អគ្គលេខា|ប្រធាន|រដ្ឋមន្[តដ្រ]|រដ្ឋលេខា|នាយក|អនុ|ឧប|អភិបាល|ទេសរដ្ឋ|ប្រតិភូ|ឯកអគ្គ|ជំទាវ|តំណាង|លេខា|សមាជិក|ទីប្រឹក្សា|ជា(?! )|នោះ|នេះ|ទាំង|បាន|ក៏|លោក|ឯកឧត្|និង)/;

/** Whether a person's name, and not an office, follows a title that ends at `end`. */
export function isNamed(text: string, end: number): boolean {
  const rest = text.slice(end).replace(/^(?:អគ្គ?មហា|មហា)[\u1780-\u17d3]+/, '');
  const gap = /^[ \u00a0\u200b*]+/.exec(rest);
  if (!gap) return false;
  const name = rest.slice(gap[0].length).replaceAll('\u200b', '');
  return /^[\u1780-\u17a2]/.test(name) && !office.test(name);
}
