import type { TmxFacts, TmxUnit, TmxVariant } from '../../formats/tmx/tmx-unit.ts';
import { variantsIn } from '../../formats/tmx/tmx-unit.ts';
import { type MemorySide, memorySides } from './index-store.ts';
import type { MemoryUnit, UnitSide } from './memory-unit.ts';

/** Of one unit of a file; hardly any has more than two. */
const mostPairs = 100;

/** Properties that say what TMX has no attribute for. */
const own = {
  origin: 'x-document',
  status: 'x-status',
  previous: 'x-context-pre',
  next: 'x-context-post',
} as const;

/**
 * The units of a memory that one of a TMX file comes to: each Khmer text with each English one, where it has several of a
 * language. Or the language without text where there is one.
 */
export function unitsFromTmx(unit: TmxUnit, fileName: string): MemoryUnit[] | { missing: MemorySide } {
  const [kms, ens] = memorySides.map((side) =>
    variantsIn(unit, side).filter(({ text }) => text.text.trim() !== ''),
  ) as [TmxVariant[], TmxVariant[]];
  if (kms.length === 0) return { missing: 'km' };
  if (ens.length === 0) return { missing: 'en' };
  const pairs = kms.flatMap((km) => ens.map((en) => ({ km, en })));
  return pairs.slice(0, mostPairs).map((pair) => unitOf(unit, pair, fileName));
}

function unitOf(unit: TmxUnit, { km, en }: Record<MemorySide, TmxVariant>, fileName: string): MemoryUnit {
  const of = (facts: TmxFacts, type: string) => facts.properties.find((each) => each.type === type)?.value;
  const context: NonNullable<MemoryUnit['context']> = {};
  for (const [side, variant] of [
    ['km', km],
    ['en', en],
  ] as const) {
    const previous = of(variant, own.previous);
    const next = of(variant, own.next);
    if (previous !== undefined && next !== undefined) context[side] = { previous, next };
  }
  const { attributes } = unit;
  const made =
    attributes.changedate ??
    attributes.creationdate ??
    en.attributes.changedate ??
    en.attributes.creationdate;
  return {
    km: sideFrom(km),
    en: sideFrom(en),
    origin: of(unit, own.origin) ?? fileName,
    approved: of(unit, own.status) !== 'unapproved',
    made: made === undefined ? null : readDate(made),
    maker:
      attributes.changeid ??
      attributes.creationid ??
      en.attributes.changeid ??
      en.attributes.creationid ??
      null,
    ...(Object.keys(context).length > 0 ? { context } : {}),
    facts: { attributes, properties: unit.properties.filter(isForeign), notes: unit.notes },
  };
}

/** Everything but what a unit says of itself elsewhere, and what is written from there. */
function isForeign({ type, value }: TmxFacts['properties'][0]): boolean {
  return type !== own.origin && !(type === own.status && /^(?:un)?approved$/.test(value));
}

function sideFrom({ language, text, attributes, properties, notes }: TmxVariant): UnitSide {
  return { ...text, language, facts: { attributes, properties, notes } };
}

/** The other way. What the unit was read with goes out again, and what it has beside that is added. */
export function unitToTmx(unit: MemoryUnit): Omit<TmxUnit, 'line'> {
  const facts = unit.facts ?? noFacts;
  const attributes = { ...facts.attributes };
  const dated = ['changedate', 'creationdate'].some((name) => attributes[name] !== undefined);
  const signed = ['changeid', 'creationid'].some((name) => attributes[name] !== undefined);
  const enAttributes = unit.en.facts?.attributes ?? {};
  if (unit.made !== null && !dated && !('changedate' in enAttributes) && !('creationdate' in enAttributes)) {
    attributes.creationdate = writeDate(unit.made);
  }
  if (unit.maker !== null && !signed && !('changeid' in enAttributes) && !('creationid' in enAttributes)) {
    attributes.creationid = unit.maker;
  }
  const status = unit.approved ? 'approved' : 'unapproved';
  return {
    attributes,
    properties: addProperties(facts, { [own.origin]: unit.origin, [own.status]: status }),
    notes: facts.notes,
    variants: memorySides.map((side) => variantFrom(unit, side)),
  };
}

function variantFrom(unit: MemoryUnit, side: MemorySide): TmxVariant {
  const { text, marks, codes, language = side, facts = noFacts } = unit[side];
  const context = unit.context?.[side];
  const asked: Record<string, string> = context
    ? { [own.previous]: context.previous, [own.next]: context.next }
    : {};
  return {
    language,
    attributes: facts.attributes,
    properties: addProperties(facts, asked),
    notes: facts.notes,
    text: { text, marks, codes },
  };
}

const noFacts: TmxFacts = { attributes: {}, properties: [], notes: [] };

function addProperties({ properties }: TmxFacts, asked: Record<string, string>): TmxFacts['properties'] {
  const kept = properties.map((each) => ({ ...each, value: asked[each.type] ?? each.value }));
  const missing = Object.entries(asked).filter(([type]) => !properties.some((each) => each.type === type));
  return [...kept, ...missing.map(([type, value]) => ({ type, value }))];
}

/** TMX writes 20261126T104208Z. */
function readDate(date: string): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/.exec(date);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

function writeDate(date: string): string {
  return date.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}
