import { ExternalHyperlink, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx';
import type { MarkType, RichText } from '../../core/text/rich-text.ts';
import { safeHref } from '../href.ts';
import { type MarkNode, markTree } from '../mark-tree.ts';
import { ink } from './docx-look.ts';
import { addBreaks } from './word-breaks.ts';

/** Latin and Khmer faces; the Khmer one stands for all complex scripts (`w:cs`). */
export const documentFonts = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'Times New Roman',
  cs: 'Noto Serif Khmer',
};
/** Titles of Khmer documents are set in Moul; offices have it by this name. */
const titleFonts = { ...documentFonts, cs: 'Khmer OS Muol Light' };
export const documentLanguages = { value: 'en-GB', bidirectional: 'km-KH' };

/** How a document sets what says nothing else, at a size in half-points. */
export function documentRun(size: number) {
  return {
    font: documentFonts,
    size,
    sizeComplexScript: size,
    color: ink.text,
    language: documentLanguages,
  };
}

const hasKhmer = (text: string) => /[\u1780-\u17ff\u19e0-\u19ff]/.test(text);

/** Size in half-points and color of a stretch of text, and what is done to all of it. */
export interface RunLook {
  size: number;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  face?: 'text' | 'title';
  strike?: boolean;
  underline?: boolean;
}

function markOptions(marks: ReadonlySet<MarkType>, bold: boolean): IRunOptions {
  return {
    ...(bold || marks.has('bold') ? { bold: true, boldComplexScript: true } : {}),
    ...(marks.has('italic') ? { italics: true, italicsComplexScript: true } : {}),
    ...(marks.has('underline') ? { underline: {} } : {}),
    ...(marks.has('link') ? { style: 'Hyperlink' } : {}),
    ...(marks.has('superscript') ? { superScript: true } : {}),
    ...(marks.has('subscript') ? { subScript: true } : {}),
  };
}

function withTabs(line: string): (string | Tab)[] {
  return line.split('\t').flatMap((piece, index) => (index === 0 ? [piece] : [new Tab(), piece]));
}

function textRuns(text: string, look: RunLook, marks: ReadonlySet<MarkType>): TextRun[] {
  const options: IRunOptions = {
    size: look.size,
    sizeComplexScript: look.size,
    ...(hasKhmer(text) ? { font: look.face === 'title' ? titleFonts : documentFonts } : {}),
    language: documentLanguages,
    ...(look.color === undefined ? {} : { color: look.color }),
    ...(look.italic ? { italics: true, italicsComplexScript: true } : {}),
    ...(look.strike ? { strike: true } : {}),
    ...(look.underline ? { underline: {} } : {}),
    ...markOptions(marks, look.bold ?? false),
  };
  return text
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ ...options, ...(index > 0 ? { break: 1 } : {}), children: withTabs(line) }),
    );
}

function nodeRuns(nodes: readonly MarkNode[], look: RunLook, marks: ReadonlySet<MarkType>): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    if (!node.mark) return textRuns(node.text, look, marks);
    const href = node.mark.type === 'link' ? safeHref(node.mark.href ?? '') : undefined;
    if (node.mark.type === 'link' && href === undefined) return nodeRuns(node.children, look, marks);
    const children = nodeRuns(node.children, look, new Set([...marks, node.mark.type]));
    return href === undefined ? children : [new ExternalHyperlink({ link: href, children })];
  });
}

/** Runs of a content, with the properties for Latin and for complex scripts alike, and breaks between Khmer words. */
export function contentRuns(content: RichText, look: RunLook): ParagraphChild[] {
  return nodeRuns(markTree(addBreaks(content)), look, new Set());
}

/** Runs of a label or a title, which is set as it is. */
export function plainRuns(text: string, look: RunLook): TextRun[] {
  return textRuns(text, look, new Set());
}
