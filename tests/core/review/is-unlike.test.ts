import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isUnlike } from '../../../src/core/review/revision/is-unlike.ts';

const sample = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../../resources/sample/sample.${name}.md`), 'utf8').split(
    '\n',
  );

const french =
  `Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison
et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité. Chacun peut se
prévaloir de tous les droits et de toutes les libertés proclamés dans la présente Déclaration, sans
distinction aucune, notamment de race, de couleur, de sexe, de langue, de religion, d’opinion politique ou de
toute autre opinion, d’origine nationale ou sociale, de fortune, de naissance ou de toute autre situation.`.split(
    '\n',
  );

const english =
  `All human beings are born free and equal in dignity and rights. They are endowed with reason and
conscience and should act towards one another in a spirit of brotherhood. Everyone is entitled to all the
rights and freedoms set forth in this Declaration, without distinction of any kind, such as race, colour,
sex, language, religion, political or other opinion, national or social origin, property, birth or other
status. Furthermore, no distinction shall be made on the basis of the status of the country.`.split('\n');

test('a text in another language is unlike, another text in the same language is not', () => {
  expect(isUnlike(sample('en'), french)).toBe(true);
  expect(isUnlike(french, sample('en'))).toBe(true);
  expect(isUnlike(english, french)).toBe(true);
  expect(isUnlike(sample('en'), english)).toBe(false);
  expect(isUnlike(english, sample('en'))).toBe(false);
});

test('nothing is said of short texts, and of Khmer', () => {
  expect(isUnlike(sample('en'), ['Bonjour à tous.'])).toBe(false);
  expect(isUnlike(['Good morning.'], french)).toBe(false);
  expect(isUnlike(sample('km'), sample('km').toReversed())).toBe(false);
});
