import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../src/renderer');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

/** Attributes whose values people see or hear. */
const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
];
/** Words, that is; the beginning of an address is none. */
const letters = { test: (text: string) => /\p{Letter}/u.test(text.replaceAll('https://', '')) };

function literalWords(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, words: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1} ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && letters.test(node.text)) note(node, node.text);
    if (ts.isJsxAttribute(node) && spoken.includes(node.name.getText()) && node.initializer) {
      for (const literal of literals(node.initializer))
        if (letters.test(literal.text)) note(literal, literal.text);
    }
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
      if (ts.isStringLiteralLike(node.expression) && letters.test(node.expression.text)) {
        note(node, node.expression.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** String literals that an attribute's value may be: itself, or a branch of a condition; not its arguments. */
function literals(node: ts.Node): ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isJsxExpression(node)) return node.expression ? literals(node.expression) : [];
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return literals(node.right);
  return [];
}

describe('the words of the window', () => {
  it('are never written into a component', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => literalWords(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  it('would be found if they were', () => {
    const wrong = `const A = () => <p title={x ? 'Open' : y}>Hello {'there'} <b aria-label="Close" /></p>;`;
    expect(literalWords('a.tsx', wrong)).toEqual([
      'a.tsx:1 Open',
      'a.tsx:1 Hello',
      'a.tsx:1 there',
      'a.tsx:1 Close',
    ]);
  });
});
