import { titleAsName } from './title-as-name.ts';
import type { PublicationFormat, PublicationLayout } from '../../formats/publication.ts';

export const publicationEndings: Record<PublicationFormat, string> = {
  docx: 'docx',
  html: 'html',
  markdown: 'md',
  text: 'txt',
};

/** A file name for a publication that every system takes: its title, its languages, and whether it is a draft. */
export function publicationName(
  { title, sourceLanguage, targetLanguage }: Record<'title' | 'sourceLanguage' | 'targetLanguage', string>,
  layout: PublicationLayout,
  format: PublicationFormat,
  draft: boolean,
): string {
  const languages = layout === 'bilingual' ? `${sourceLanguage}-${targetLanguage}` : targetLanguage;
  return `${titleAsName(title)} (${languages})${draft ? ' DRAFT' : ''}.${publicationEndings[format]}`;
}
