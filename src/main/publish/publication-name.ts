import { endingOfFormat, type ExportFormat, type ExportLayout } from '../../shared/export-kinds.ts';
import { titleAsName } from './title-as-name.ts';

/** A file name for an export that every system takes: its title, its languages or what it is, and whether it is a draft. */
export function publicationName(
  { title, sourceLanguage, targetLanguage }: Record<'title' | 'sourceLanguage' | 'targetLanguage', string>,
  layout: ExportLayout,
  format: ExportFormat,
  draft: boolean,
): string {
  const both = `${sourceLanguage}-${targetLanguage}`;
  const what = layout === 'bilingual' ? both : layout === 'target' ? targetLanguage : layout;
  return `${titleAsName(title)} (${what})${draft ? ' DRAFT' : ''}.${endingOfFormat[format]}`;
}
