import {
  officialLineOfEnglish,
  officialLineOfKhmer,
  type OfficialLine,
} from '../../core/text/official-lines.ts';
import { matchKey } from '../../core/text/match-key.ts';
import type { Publication, PublicationSegment } from '../publication.ts';
import { tongueOf } from './letterhead-lines.ts';
import type { Letterhead } from './template.ts';

/** Rows at the beginning in which a document's own letterhead is looked for. */
const head = 12;

const officialLineOf = (text: string, tag: string) =>
  tongueOf(tag) === 'km' ? officialLineOfKhmer(text) : officialLineOfEnglish(text);

/**
 * A publication with a letterhead, whose text does not say again what the letterhead says: rows at its beginning that are
 * the kingdom, its motto or the office's own lines are taken out, and what they say of the first two is set at the head.
 */
export function liftLetterhead(publication: Publication, letterhead: Letterhead | null): Publication {
  if (letterhead === null) return publication;
  const { sourceLanguage, targetLanguage } = publication;
  const lifted: NonNullable<Publication['lifted']> = {};
  const office = new Set(
    [...letterhead.office.km, ...letterhead.office.en].map(matchKey).filter((key) => key !== ''),
  );
  const isSaid = (text: string, tag: string): OfficialLine | 'office' | null => {
    const line = letterhead.kingdom ? officialLineOf(text, tag) : null;
    return line ?? (office.has(matchKey(text)) ? 'office' : null);
  };
  const rows = publication.rows.filter(({ source, target }, index) => {
    if (index >= head || source.length === 0) return true;
    const [from, to] = [said(source), said(target)];
    const line = isSaid(from, sourceLanguage);
    if (line === null || (line === 'office' && to !== '' && isSaid(to, targetLanguage) === null)) return true;
    if (line !== 'office') {
      lifted[line] ??= {
        [tongueOf(sourceLanguage)]: from,
        ...(to === '' ? {} : { [tongueOf(targetLanguage)]: to }),
      };
    }
    return false;
  });
  const isBlockSaid = (text: string) =>
    text.trim() !== '' &&
    text.split('\n').every((line) => line.trim() === '' || isSaid(line, targetLanguage) !== null);
  const target = publication.target.filter(
    ({ content }, index) => index >= head || !isBlockSaid(content.text),
  );
  return { ...publication, rows, target, letterhead, lifted };
}

function said(segments: readonly PublicationSegment[]): string {
  return segments
    .map(({ content }) => content.text.trim())
    .filter(Boolean)
    .join(' ');
}
