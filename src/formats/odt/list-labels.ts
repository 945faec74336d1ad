import { formatNumber } from '../docx/number-format.ts';
import type { OdtStyles } from './odt-styles.ts';

const formats: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '១, ២, ៣, ...': 'khmerNumbers',
};

/** Private-use characters that office programs draw with symbol fonts. */
const isDrawable = (bullet: string) => !/[\ue000-\uf8ff]/.test(bullet);

/** Office programs know ten levels; what lies deeper counts as the deepest. */
const deepest = 9;

/** Counts the items of lists, and says what a reader sees before each. */
export class ListLabels {
  /** Numbers of each list by level; a list that goes on goes on counting. */
  private readonly counters = new Map<string, number[]>();
  private readonly styles: OdtStyles;

  constructor(styles: OdtStyles) {
    this.styles = styles;
  }

  /** Begins a list anew. */
  restart(list: string): void {
    this.counters.delete(list);
  }

  /** The label of the next item; `style` names its list's style, `depth` counts from 0. */
  next(list: string, style: string | undefined, depth: number, start?: number): string | undefined {
    const level = Math.min(deepest, depth);
    const numbers = this.counters.get(list) ?? [];
    this.counters.set(list, numbers);
    const own = this.styles.listLevel(style, level + 1);
    for (let above = 0; above < level; above += 1) {
      numbers[above] ??= this.styles.listLevel(style, above + 1)?.start ?? 1;
    }
    const before = numbers[level];
    numbers[level] = start ?? (before === undefined ? (own?.start ?? 1) : before + 1);
    numbers.length = level + 1;
    if (!own) return undefined;
    if (own.format === null) return isDrawable(own.bullet) ? own.bullet : '•';
    if (own.format === '') return own.prefix + own.suffix || undefined;
    const shown = numbers.slice(Math.max(0, level + 1 - own.shown)).map((number, index, all) => {
      const at = level + 1 - all.length + index;
      const format = this.styles.listLevel(style, at + 1)?.format ?? '1';
      return formatNumber(number, formats[format] ?? 'decimal');
    });
    return own.prefix + shown.join('.') + own.suffix;
  }
}
