import type { DefaultTreeAdapterTypes } from 'parse5';
import { Unreadable } from '../read-result.ts';
import { declarations } from './html-style.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
/** Declarations by `.class` or `element.class`. */
type Sheet = Map<string, Map<string, string>>;

const read = new Set(
  'font-weight font-style font-family text-decoration text-decoration-line vertical-align display visibility'.split(
    ' ',
  ),
);
const selector = /^((?:[a-z][a-z0-9]*)?\.[\w-]+)$/i;
const mostClasses = 50;
/** Characters of declarations in all elements of a page. */
const mostFolded = 64_000_000;

/**
 * Writes what the style sheets in a page say of classes into the `style` of the elements that have them, ahead of
 * their own: the rules of `.class` and `element.class` alone, those within `@media` and the like left out. That
 * headings are bold and links underlined is no mark of their text.
 */
export function foldSheets(nodes: readonly Node[]): void {
  const sheet: Sheet = new Map();
  const elements: { element: Element; isLinked: boolean }[] = [];
  const open = nodes.map((node) => ({ node, isLinked: false })).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    if (!('tagName' in node)) continue;
    const isLinked = next.isLinked || node.tagName === 'a';
    if (node.tagName === 'style') addRules(sheet, textOf(node));
    else elements.push({ element: node, isLinked });
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1)
      open.push({ node: node.childNodes[at]!, isLinked });
  }
  if (sheet.size === 0) return;
  let written = 0;
  for (const { element, isLinked } of elements) {
    written += fold(sheet, element, isLinked);
    if (written > mostFolded) throw new Unreadable({ code: 'zip-bomb' });
  }
}

const textOf = ({ childNodes }: Element) =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Gives the length of what it wrote. */
function fold(sheet: Sheet, { tagName, attrs }: Element, isLinked: boolean): number {
  const named = attrs.find(({ name }) => name === 'class')?.value;
  if (named === undefined) return 0;
  const classes = named.split(/\s+/, mostClasses).filter(Boolean);
  const found = [...classes.map((name) => `.${name}`), ...classes.map((name) => `${tagName}.${name}`)];
  const said = new Map(found.flatMap((name) => [...(sheet.get(name) ?? [])]));
  if (/^h[1-6]$|^th$/.test(tagName)) said.delete('font-weight');
  if (isLinked) ['text-decoration', 'text-decoration-line'].forEach((name) => said.delete(name));
  if (said.size === 0) return 0;
  const style = [...said].map(([name, value]) => `${name}:${value};`).join('');
  const own = attrs.find(({ name }) => name === 'style');
  if (own) own.value = style + own.value;
  else attrs.push({ name: 'style', value: style });
  return style.length;
}

function addRules(sheet: Sheet, text: string): void {
  const css = uncommented(text.replaceAll('<!--', '').replaceAll('-->', ''));
  for (let at = 0; ;) {
    const begin = css.indexOf('{', at);
    if (begin < 0) return;
    const head = css.slice(at, begin);
    const names = head.slice(head.lastIndexOf(';') + 1).trim();
    const end = names.startsWith('@') ? endOfBlock(css, begin) : css.indexOf('}', begin);
    if (end < 0) return;
    at = end + 1;
    if (names.startsWith('@') || names.length > 10_000) continue;
    const said = [...declarations(css.slice(begin + 1, end))].filter(([name]) => read.has(name));
    for (const name of names.split(',').map((one) => one.trim())) {
      if (said.length === 0 || !selector.test(name)) continue;
      const key = name.startsWith('.') ? name : name.replace(/^[^.]+/, (tag) => tag.toLowerCase());
      sheet.set(key, new Map([...(sheet.get(key) ?? []), ...said]));
    }
  }
}

/** Where the block that begins at `begin` ends, blocks within it among it; -1 where it does not. */
function endOfBlock(css: string, begin: number): number {
  let depth = 0;
  for (let at = begin; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function uncommented(css: string): string {
  const kept: string[] = [];
  for (let at = 0; ;) {
    const begin = css.indexOf('/*', at);
    kept.push(css.slice(at, begin < 0 ? undefined : begin));
    const end = begin < 0 ? -1 : css.indexOf('*/', begin + 2);
    if (end < 0) return kept.join('');
    at = end + 2;
  }
}
