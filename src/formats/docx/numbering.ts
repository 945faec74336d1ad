import { formatNumber } from './number-format.ts';
import type { NumberingReference } from './styles.ts';
import { childElements, childInteger, childNamed, childValue, type XmlElement } from '../xml/parse-xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  legal: boolean;
  restarts: boolean;
  style: string | undefined;
}

interface List {
  abstractId: string;
  levels: Map<number, Level>;
  startOverrides: Map<number, number>;
}

const deepest = 8;
/** In UTF-16 units; every item of a list repeats it. */
const longestText = 100;

function readLevel(element: XmlElement): Level {
  const legal = childNamed(element, 'w:isLgl');
  return {
    start: childInteger(element, 'w:start') ?? 0,
    format: childValue(element, 'w:numFmt') ?? 'decimal',
    text: (childValue(element, 'w:lvlText') ?? '').slice(0, longestText),
    legal: legal !== undefined && legal.attributes['w:val'] !== '0',
    restarts: childValue(element, 'w:lvlRestart') !== '0',
    style: childValue(element, 'w:pStyle'),
  };
}

/** The level that an element is about; -1 if it is none of the nine. */
function levelIndex(element: XmlElement): number {
  const level = element.attributes['w:ilvl'] ?? '';
  return /^[0-8]$/.test(level) ? Number(level) : -1;
}

function readLevels(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of childElements(element)) {
    if (child.name === 'w:lvl') levels.set(levelIndex(child), readLevel(child));
  }
  return levels;
}

function readList(element: XmlElement, abstractId: string, levels: Map<number, Level> | undefined): List {
  const list: List = { abstractId, levels: new Map(levels), startOverrides: new Map() };
  for (const override of childElements(element)) {
    if (override.name !== 'w:lvlOverride') continue;
    const start = childInteger(override, 'w:startOverride');
    if (start !== undefined) list.startOverrides.set(levelIndex(override), start);
    const level = childNamed(override, 'w:lvl');
    if (level) list.levels.set(levelIndex(override), readLevel(level));
  }
  return list;
}

/** Bullets come from symbol fonts' private characters, or as a letter "o" in a typewriter face. */
function bullet(text: string): string {
  if (text === 'o') return '◦';
  return /^[\ue000-\uf8ff\u00b7]$/.test(text) ? '•' : text;
}

/** The lists of a document and how far each has been counted; paragraphs must be asked for in their order. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined, listOfStyle: (style: string) => string | undefined) {
    const abstracts = new Map<string, { levels: Map<number, Level>; linkedStyle: string | undefined }>();
    const numbers = new Map<string, XmlElement>();
    for (const element of root ? childElements(root) : []) {
      if (element.name === 'w:abstractNum') {
        const linkedStyle = childValue(element, 'w:numStyleLink');
        abstracts.set(element.attributes['w:abstractNumId'] ?? '', {
          levels: readLevels(element),
          linkedStyle,
        });
      }
      if (element.name === 'w:num') numbers.set(element.attributes['w:numId'] ?? '', element);
    }
    for (const [id, element] of numbers) {
      const own = childValue(element, 'w:abstractNumId') ?? '';
      const { linkedStyle } = abstracts.get(own) ?? {};
      const linked = linkedStyle === undefined ? undefined : numbers.get(listOfStyle(linkedStyle) ?? '');
      const abstractId = linked ? (childValue(linked, 'w:abstractNumId') ?? '') : own;
      this.lists.set(id, readList(element, abstractId, abstracts.get(abstractId)?.levels));
    }
  }

  /** Begins all lists anew, for a header, a footer or the notes. */
  restart(): void {
    this.counters.clear();
    this.begun.clear();
  }

  /** The label of the next paragraph in a list, and its level from 0; nothing if it has no visible label. */
  next(
    reference: NumberingReference,
    style: string | undefined,
  ): { level: number; label: string } | undefined {
    const list = this.lists.get(reference.numId ?? '');
    if (!list) return undefined;
    const ofStyle = [...list.levels].find(([, level]) => style !== undefined && level.style === style)?.[0];
    const index = reference.level ?? ofStyle ?? 0;
    const level = list.levels.get(index);
    if (!level || index < 0 || index > deepest) return undefined;
    const counters = this.count(reference.numId ?? '', list, index);
    if (level.format === 'bullet') return { level: index, label: bullet(level.text.trim()) || '•' };
    const label = level.text.replace(/%([1-9])/g, (_, place) => {
      const at = Number(place) - 1;
      const format = level.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
      return formatNumber(counters[at] ?? list.levels.get(at)?.start ?? 1, format);
    });
    return label.trim() === '' ? undefined : { level: index, label: label.trim() };
  }

  private count(numId: string, list: List, index: number): (number | undefined)[] {
    const counters = this.counters.get(list.abstractId) ?? [];
    this.counters.set(list.abstractId, counters);
    const use = `${numId} ${index}`;
    const override = this.begun.has(use) ? undefined : list.startOverrides.get(index);
    this.begun.add(use);
    const start = list.levels.get(index)?.start ?? 1;
    const current = counters[index];
    counters[index] = override ?? (current === undefined ? start : current + 1);
    for (let deeper = index + 1; deeper <= deepest; deeper += 1) {
      if (list.levels.get(deeper)?.restarts !== false) counters[deeper] = undefined;
    }
    return counters;
  }
}
