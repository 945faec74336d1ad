import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BadLetterhead } from '../../../src/formats/letterhead/bad-letterhead.ts';
import { cleanPng } from '../../../src/formats/letterhead/clean-png.ts';
import { cleanSvg } from '../../../src/formats/letterhead/clean-svg.ts';
import { readPicture } from '../../../src/main/letterhead/read-letterhead.ts';
import { chunk, png } from './png-fixture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inner: string, head = '') =>
  bytes(
    `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8">${inner}</svg>`,
  );
const square = '<rect width="4" height="4" fill="#123456"/>';

test('of an SVG only shapes are left: nothing that runs, links, fetches or is read', () => {
  const clean = cleanSvg(
    svg(
      `<script>alert(1)</script><style>.a{fill:red}</style><g onload="x()" class="a">${square}</g>
<a xlink:href="javascript:x()"><circle r="2"/></a><image xlink:href="https://example.org/x.png"/><use xlink:href="#a"/>
<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject><text>words</text>
<path d="M0 0h3" fill="url(https://example.org/#a)" style="background:url(//example.org)" stroke="url(#g)"/>
<filter id="f"/><animate attributeName="x"/>`,
      '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
    ),
  );
  expect(clean).toContain('<style>.a{fill:red}</style>');
  expect(clean).toContain('<path d="M0 0h3" stroke="url(#g)"></path>');
  expect(clean).toContain('fill="#123456"');
  expect(clean).not.toMatch(/script|onload|href|example|image|use|foreign|words|filter|animate|circle/);
});

test.each([
  ['an entity', svg(square, '<!DOCTYPE svg [<!ENTITY a "x">]>'), /DOCTYPE/],
  ['a broken tag', svg('<g>'), /damaged-xml/],
  ['no shapes', svg('<script/>'), /no shapes/],
  ['another root', bytes('<html/>'), /not an SVG/],
  ['groups without end', svg('<g>'.repeat(9_000)), /nested-too-deep/],
  ['shapes without end', svg('<path/>'.repeat(20_001)), /more than/],
  ['half a megabyte', svg(' '.repeat(500_001)), /500 kB/],
])('an SVG with %s is refused', (_, given, why) => {
  expect(() => cleanSvg(given)).toThrow(BadLetterhead);
  expect(() => cleanSvg(given)).toThrow(why);
});

test('a style sheet that would fetch something is left out', () => {
  for (const rule of ['@import "x"', 'a{fill:url(http://x)}', '.a{behavior:expression(x)}', 'a{x:\\75rl(y)}'])
    expect(cleanSvg(svg(`<style>${rule}</style>${square}`))).not.toContain('style');
});

test('of a PNG the pixels are left, and nothing of who made it', () => {
  const said = chunk('tEXt', Buffer.from('Author\0Sok Dara'));
  const clean = cleanPng(png(3, 2, [said]));
  expect(clean).toMatchObject({ width: 3, height: 2 });
  expect(Buffer.from(clean.png).includes('Sok Dara')).toBe(false);
  expect(Buffer.from(clean.png)).toEqual(Buffer.from(png(3, 2)));
});

test('a PNG that is cut short, too large or none is refused, and no bytes at all make it fail otherwise', () => {
  const whole = png(3, 2);
  expect(() => cleanPng(whole.subarray(0, -8))).toThrow(/damaged/);
  expect(() => cleanPng(png(4_001, 1))).toThrow(/4001 × 1 pixels/);
  expect(() => cleanPng(bytes('GIF89a'))).toThrow(/not a PNG/);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 9 }), (flips) => {
      const bent = Uint8Array.from(whole);
      for (const [at, byte] of flips) bent[at] = byte;
      try {
        cleanPng(bent);
      } catch (error) {
        if (!(error instanceof BadLetterhead)) throw error;
      }
    }),
  );
});

test('an SVG is drawn for those that show none; one that is far wider than high is refused', async () => {
  const drawn = await readPicture('logo.svg', svg(square));
  expect([drawn.width, drawn.height]).toEqual([720, 720]);
  expect(cleanPng(drawn.png)).toMatchObject({ width: 720, height: 720 });
  const wide = bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 1">${square}</svg>`);
  await expect(readPicture('logo.svg', wide)).rejects.toThrow(/wider than a page/);
  const nothing = bytes(`<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0">${square}</svg>`);
  await expect(readPicture('logo.svg', nothing)).rejects.toThrow(BadLetterhead);
});
