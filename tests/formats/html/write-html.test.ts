import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlContent } from '../../../src/formats/html/html-content.ts';
import { publicationCss } from '../../../src/formats/html/publication-css.ts';
import { htmlParts, writeHtml } from '../../../src/formats/html/write-html.ts';
import { contentArbitrary } from '../content-arbitrary.ts';
import { approved, publication, withTable } from '../publication-fixture.ts';

test('marks nest as elements, and text is escaped', () => {
  const marks = [
    { type: 'bold' as const, start: 0, end: 6 },
    { type: 'italic' as const, start: 4, end: 9 },
    { type: 'link' as const, start: 7, end: 10, href: 'https://x.kh/?a=1&b="' },
  ];
  expect(htmlContent({ text: 'a<b>&"\'c\nd', marks })).toBe(
    '<b>a&lt;b&gt;<i>&amp;&quot;</i></b><i>&#39;</i><a href="https://x.kh/?a=1&amp;b=%22" rel="noreferrer"><i>c<br></i>d</a>',
  );
});

test('an address that could run a script is no link', () => {
  const marks = [{ type: 'link' as const, start: 0, end: 1, href: 'javascript:alert(1)' }];
  expect(htmlContent({ text: 'x', marks })).toBe('x');
});

test('whatever is in a text, its elements are balanced and its words are the same', () => {
  fc.assert(
    fc.property(contentArbitrary, (content) => {
      const html = htmlContent(content);
      const open: string[] = [];
      for (const [, slash, name] of html.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
        if (name === 'br') continue;
        if (slash) expect(open.pop()).toBe(name);
        else open.push(name!);
      }
      expect(open).toEqual([]);
      const text = html
        .replaceAll('<br>', '\n')
        .replace(/<[^>]*>/g, '')
        .replace(
          /&(lt|gt|quot|#39|amp);/g,
          (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '&',
        );
      expect(text).toBe(content.text);
    }),
  );
});

test('the file stands alone: no scripts, nothing loaded, and a policy that says so', () => {
  const html = writeHtml(publication(), 'bilingual');
  expect(html).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"`,
  );
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import|\son\w+=/i);
  expect(html).toContain('<title>Press &lt;Release&gt; &amp; more</title>');
});

test('languages are marked, on the document and on each side of a row', () => {
  const html = writeHtml(publication(), 'bilingual');
  expect(html).toContain('<html lang="en">');
  expect(html).toContain(
    '<td lang="km"><h2>សេចក្តីប្រកាសព័ត៌មាន</h2></td><td lang="en"><h2>Press <i>Release</i></h2></td>',
  );
});

test('rows that are open are marked in a draft only', () => {
  expect(writeHtml(publication(), 'bilingual').match(/<tr class="open short">/g)).toHaveLength(2);
  expect(writeHtml(publication({ ...approved }), 'bilingual')).not.toContain('class="open');
});

test('every printed page of a draft says so, and what is open', () => {
  const draft = writeHtml(publication(), 'target');
  expect(draft).toMatch(/@top-left \{ content: "DRAFT · សេចក្តីព្រាង — 2 of 3 rows not approved/);
  expect(draft).toContain('class="watermark"');
  expect(writeHtml(publication(approved), 'target')).not.toContain('DRAFT');
});

test('no row is a layer of its own, of which Chromium cannot print ten thousand in good time', () => {
  const rules = publicationCss.split('}').filter((rule) => /\.rows|tr\.open/.test(rule));
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter((rule) => /position:|transform:|opacity:|will-change|filter:/.test(rule))).toEqual([]);
});

test('lists, tables and line breaks keep their form in the translation alone', () => {
  const { body } = htmlParts(publication(), 'target');
  expect(body).toContain('<h1>Press <i>Release</i></h1>');
  expect(body).toContain('<li class="level-0"><span class="label">1.</span> <span>First</span></li>');
  expect(body).toContain(
    '<li class="level-1"><span class="label">•</span> <span>inner <u>item</u></span></li>',
  );
  expect(body).toContain('<tr><td><p>AI</p></td><td><p>12</p></td></tr>');
  expect(body).toContain('&lt;line&gt;<br>of two.');
});

test('the parts can stand in another page: every rule is bound to the publication', () => {
  const { css, body } = htmlParts(publication(), 'bilingual');
  expect(body).toMatch(/^<article class="publication bilingual" lang="en">/);
  const selectors = css
    .replace(/@media print \{/g, '')
    .replace(/\{[^}]*\}/g, '\n')
    .split(/[\n,]/)
    .map((s) => s.trim());
  for (const selector of selectors)
    if (selector !== '' && selector !== '}') expect(selector).toMatch(/^\.publication\b/);
});

test('a table stands beside its translation as a table, marked once where it is not approved', () => {
  const { body } = htmlParts(withTable(), 'bilingual');
  const row = /<tr class="open short"><td lang="km">[^]*?<\/td><\/tr>\s*<\/tbody><\/table><\/td>/.exec(
    body,
  )![0];
  const table = (...rows: string[][]) =>
    rows.map((cells) => `<tr>${cells.map((text) => `<td><p>${text}</p></td>`).join('')}</tr>`).join('\n');
  expect(row).toContain(table(['ល.រ', 'កម្មវិធី'], ['១', 'សិក្ខាសាលា']));
  expect(body).toContain(table(['No.', 'Programme'], ['1', 'A workshop']));
  expect(body.match(/<tr class="open short">/g)).toHaveLength(1);
});
