import type { BlockShape } from '../../core/document/document.ts';
import type { RichText } from '../../core/text/rich-text.ts';
import type { ReadResult } from '../read-result.ts';
import type { Dialect } from './block-splices.ts';
import { docxCarrier } from './docx-carrier.ts';
import { htmlCarrier } from './html-carrier.ts';
import type { Located } from './locate-blocks.ts';
import { markdownCarrier } from './markdown-carrier.ts';
import { odtCarrier } from './odt-carrier.ts';
import type { Paragraph, Splice } from './text-places.ts';

/** A part of a document that holds text: an XML file in a package, or the whole of a page. */
export interface Part {
  name: string;
  source: string;
  paragraphs: Paragraph[];
  dialect: Dialect;
  /** A new paragraph like another one, to stand where that ends; `shape` is what the new one is. */
  paragraph: (like: Paragraph, text: string, shape: BlockShape) => string;
  /** Writes a located text wholly anew, for dialects that cannot say everything by splices; null where that cannot be done. */
  rewrite?: (place: Located, after: RichText) => Splice[] | null;
  /** What has to stand in the part for the texts put into it. */
  finish?: (written: string) => string;
}

/** A document whose texts can be replaced. */
export interface Carrier {
  parts: Part[];
  /** The document with other text for its parts, by their names. */
  write: (texts: ReadonlyMap<string, string>) => Uint8Array;
  /** Reads what was written, where the signs of the format could mean more than was meant. */
  read?: (bytes: Uint8Array) => ReadResult;
}

export const carrierFormats = ['docx', 'odt', 'markdown', 'html'] as const;
export type CarrierFormat = (typeof carrierFormats)[number];

/** How each format carries text. They throw `Unreadable`. */
export const carriers: Record<CarrierFormat, (bytes: Uint8Array) => Carrier> = {
  docx: docxCarrier,
  odt: odtCarrier,
  markdown: markdownCarrier,
  html: htmlCarrier,
};
