import { formatNumber } from './number-format.ts';
import type { NumberingReference } from './styles.ts';
import { childElements, childInteger, childNamed, childValue, type XmlElement } from './xml.ts';

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

function readLevel(element: XmlElement): Level {
  const legal = childNamed(element, 'w:isLgl');
  return {
    start: childInteger(element, 'w:start') ?? 0,
    format: childValue(element, 'w:numFmt') ?? 'decimal',
    text: childValue(element, 'w:lvlText') ?? '',
    legal: legal !== undefined && legal.attributes['w:val'] !== '0',
    restarts: childValue(element, 'w:lvlRestart') !== '0',
    style: childValue(element, 'w:pStyle'),
  };
}

const levelIndex = (element: XmlElement) => Number(element.attributes['w:ilvl']);

function readLevels(element: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const child of element ? childElements(element) : []) {
    if (child.name === 'w:lvl') levels.set(levelIndex(child), readLevel(child));
  }
  return levels;
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
    const elements = root ? childElements(root) : [];
    const abstracts = new Map<string, XmlElement>();
    const numbers = new Map<string, XmlElement>();
    for (const element of elements) {
      if (element.name === 'w:abstractNum')
        abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
      if (element.name === 'w:num') numbers.set(element.attributes['w:numId'] ?? '', element);
    }
    for (const [id, element] of numbers) {
      let abstractId = childValue(element, 'w:abstractNumId') ?? '';
      const linkedStyle = childValue(abstracts.get(abstractId), 'w:numStyleLink');
      const linked = linkedStyle === undefined ? undefined : numbers.get(listOfStyle(linkedStyle) ?? '');
      if (linked) abstractId = childValue(linked, 'w:abstractNumId') ?? '';
      this.lists.set(id, this.readList(element, abstractId, abstracts.get(abstractId)));
    }
  }

  private readList(element: XmlElement, abstractId: string, abstract: XmlElement | undefined): List {
    const list: List = { abstractId, levels: readLevels(abstract), startOverrides: new Map() };
    for (const override of childElements(element)) {
      if (override.name !== 'w:lvlOverride') continue;
      const start = childInteger(override, 'w:startOverride');
      if (start !== undefined) list.startOverrides.set(levelIndex(override), start);
      const level = childNamed(override, 'w:lvl');
      if (level) list.levels.set(levelIndex(override), readLevel(level));
    }
    return list;
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
    if (!level || index > deepest) return undefined;
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
