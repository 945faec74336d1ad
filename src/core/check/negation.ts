import type { Check } from './check.ts';

/** English words that begin like a denial and are one. */
const denied =
  'un(?!der|less|it|i[vo]|iq|if|til|cle|anim)[a-z]{3,}|dis(?:abl|advant|agree|allow|appear|appoint|approv|claim|connect|continu|courag|honest|interest|like|miss|obey|order|prov|qualif|regard|respect|rupt|satisf|similar|trust|use)[a-z]*|in(?:ability|access|accura|activ|adequa|animate|appropria|capab|complet|consisten|convenien|correct|credib|decis|definite|dependen|direct|effective|efficien|eligib|equal|evitabl|experienc|finit|flexib|formal|frequent|hibit|justice|numera|operab|secur|sensitiv|separab|signific|stab|suffic|toleran|valid|visib|voluntar)[a-z]*|im(?:balanc|matur|mobil|mun|partial|patien|perfect|polit|possib|practic|precis|proper)[a-z]*|ir(?:regular|relevan|respons|reversib|respective)[a-z]*|i[nmr][a-z]{3,}[ai]bl[ey]|i[nmr][a-z]{3,}[ai]bility|il(?:legal|legitim|litera|logic)[a-z]*|mis[a-z]{4,}|non-?[a-z]{3,}';
const englishNegative = new RegExp(
  String.raw`\b(?:not?|never|none|nobody|nothing|neither|nor|without|cannot|lacks?|lacking|fail(?:s|ed|ure)?|refus\w+|den(?:y|ied|ies)|unable|against|avoid\w*|prevent\w*|prohibit\w*|forbid\w*|forbidden|ban(?:s|ned|ning)?|bar(?:s|red|ring)|restrict\w*|limit\w*|negativ\w*|stop\w*|hardly|rarely|barely|few|little|except|only|until|unless|instead|rather|exclud\w*|remains? to|too|block\w*|unavoid\w*|absen\w+|free (?:of|from)|reject\w*|missing|illegal|impossible|nowhere|loss|lost|less|non|false)\b|n['’]t\b|\b(?:${denied})\b|[a-z]less\b`,
  'i',
);
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
