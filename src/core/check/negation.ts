import type { Check } from './check.ts';

const englishNegative =
  /\b(?:not?|never|none|nobody|nothing|neither|nor|without|cannot|lacks?|lacking|fail(?:s|ed|ure)?|refus\w+|den(?:y|ied|ies)|unable|against|avoid\w*|prevent\w*|prohibit\w*|forbid\w*|forbidden|bann?(?:ed|s)?|stop\w*|hardly|rarely|barely|few|little|except|only|until|unless|instead|rather|exclud\w*|remains? to|too|block\w*|unavoid\w*|absen\w+|free (?:of|from)|reject\w*|missing|illegal|impossible|nowhere|loss|lost|less|non|false)\b|n['’]t\b|\b(?:un|in|im|ir|il|dis|non-?|mis)[a-z]{3,}|[a-z]less\b/i;
const khmerNegative = /មិន|ពុំ|គ្មាន|ឥត|ហាម|កុំ|ទេ|ឡើយ|អត់|ដោយគ្មាន|ខុស|ក្រៅ|បដិសេធ|ប្រឆាំង|លើកលែង|ទប់ស្កាត់|បញ្ឈប់|តែ/;

/** A prohibition or denial that only one side has. */
export const negation: Check = {
  name: 'negation',
  severity: 'error',
  checkRow(row) {
    if (!row.isPair) return [];
    const source = row.modals.source;
    const target = row.modals.target;
    const [sourceNegative, targetNegative] = row.targetIsKhmer
      ? [englishNegative, khmerNegative]
      : [khmerNegative, englishNegative];
    const forbidding = source.find(({ force }) => force === 'forbids');
    if (forbidding && !targetNegative.test(row.target)) {
      const modal = target[0];
      return [
        {
          code: 'negationLost',
          with: { source: row.source.slice(forbidding.start, forbidding.end) },
          source: { start: forbidding.start, end: forbidding.end },
          target: modal ? { start: modal.start, end: modal.end } : { start: 0, end: row.target.length },
          ...(modal && !row.targetIsKhmer && { fix: { start: modal.end, end: modal.end, text: ' not' } }),
        },
      ];
    }
    const added = target.find(({ force }) => force === 'forbids');
    if (!added || sourceNegative.test(row.source.replaceAll('\u200b', ''))) return [];
    return [
      {
        code: 'negationAdded',
        with: { target: row.target.slice(added.start, added.end) },
        source: { start: 0, end: row.source.length },
        target: { start: added.start, end: added.end },
      },
    ];
  },
};
