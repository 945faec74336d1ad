import { Unreadable } from '../read-result.ts';
import { childElements, parseXml, textOf, type XmlElement } from '../xml/parse-xml.ts';
import { BadLetterhead } from './bad-letterhead.ts';

const largest = 500_000;
const most = 20_000;
const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];
const groups = ['svg', 'g', 'defs', 'linearGradient', 'radialGradient', 'stop', 'clipPath'];
const kept = new Set([...shapes, ...groups]);
const attributes = new Set(
  `viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform id class offset preserveAspectRatio
  fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-dashoffset stroke-opacity opacity color display visibility stop-color stop-opacity clip-path clip-rule
  gradientUnits gradientTransform spreadMethod clipPathUnits style`.split(/\s+/),
);
/** Values that name nothing outside, and hide nothing behind an escape. */
const isHarmless = (value: string) =>
  !/[\\<>@]|expression|javascript|data:/i.test(value) && !/url\(\s*(?!["']?#[\w-]+["']?\s*\))/i.test(value);

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<"]/g, (character) => escapes[character]!);

/**
 * An SVG with nothing in it but shapes, gradients and clips: no scripts, links, pictures, letters, filters, or anything
 * that is to be fetched. Throws `BadLetterhead` where that leaves no picture.
 */
export function cleanSvg(bytes: Uint8Array): string {
  if (bytes.length > largest) throw new BadLetterhead(`larger than ${largest / 1000} kB`);
  let root: XmlElement;
  try {
    root = parseXml(withoutPlainDoctype(bytes), 'logo');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new BadLetterhead([error.problem.code, error.problem.detail].filter(Boolean).join(': '));
  }
  if (root.name !== 'svg:svg') throw new BadLetterhead('not an SVG picture');
  const count = { shapes: 0, all: 0 };
  const written = write(root, count, true);
  if (count.shapes === 0) throw new BadLetterhead('no shapes in it');
  return written;
}

/** Drawing programs of old write a DOCTYPE that names a file on the web; one that declares something stays, and is refused. */
function withoutPlainDoctype(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const plain = text.replace(
    /<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"<>[]*")?(?:\s+(?:SYSTEM\s+)?"[^"<>[]*")?\s*>/i,
    '',
  );
  return plain === text
    ? bytes
    : new TextEncoder().encode(plain.replace(/encoding="[^"]*"/i, 'encoding="UTF-8"'));
}

function write(element: XmlElement, count: { shapes: number; all: number }, isRoot = false): string {
  const name = element.name.replace(/^svg:/, '');
  if (name === element.name) return '';
  if (name === 'style') return style(textOf(element));
  if (!kept.has(name) || (name === 'svg' && !isRoot)) return '';
  if (++count.all > most) throw new BadLetterhead(`more than ${most} shapes`);
  if (shapes.includes(name)) count.shapes += 1;
  const said = Object.entries(element.attributes)
    .filter(([attribute, value]) => attributes.has(attribute) && isHarmless(value))
    .map(([attribute, value]) => ` ${attribute}="${escape(value)}"`)
    .join('');
  const inner = childElements(element)
    .map((child) => write(child, count))
    .join('');
  const namespace = isRoot ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  return `<${name}${namespace}${said}>${inner}</${name}>`;
}

const style = (text: string) => (isHarmless(text) ? `<style>${escape(text)}</style>` : '');
