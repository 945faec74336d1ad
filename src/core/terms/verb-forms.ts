/** Past forms that no rule makes, after their verbs. */
const irregular = new Map(
  `bind bound|bring brought|build built|buy bought|choose chose chosen|draw drew drawn|find found|get got|give gave given
  |go went gone|grow grew grown|hear heard|hold held|keep kept|know knew known|lead led|leave left|lend lent|lose lost
  |make made|mean meant|meet met|oversee oversaw overseen|pay paid|say said|see saw seen|seek sought|sell sold|send sent
  |speak spoke spoken|spend spent|stand stood|swear swore sworn|take took taken|teach taught|tell told|think thought
  |undertake undertook undertaken|uphold upheld|win won|withdraw withdrew withdrawn|write wrote written`
    .split('|')
    .map((row) => row.trim().split(' '))
    .map(([verb, ...past]) => [verb!, past] as const),
);

/** The forms of an English verb in lower case: itself, its past and its -ing form; the third person is a plural's. */
export function verbForms(verb: string): string[] {
  const isDoubled = /^[^aeiou]*[aeiou][bdgklmnprt]$|[^aeiou](?:fer|mit|cur|pel|trol)$/.test(verb);
  const stem = isDoubled ? verb + verb.at(-1)! : verb.replace(/e$/, '');
  const regular = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const ing = /(?:ee|oe|ye)$/.test(verb) ? `${verb}ing` : `${stem}ing`;
  return [verb, ...(irregular.get(verb) ?? [regular]), ing];
}
