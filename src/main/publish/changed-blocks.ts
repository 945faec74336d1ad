import type { BlockShape } from '../../core/document/document.ts';
import type { Project, Segment } from '../../core/review/project.ts';
import { concat, plain, type RichText } from '../../core/text/rich-text.ts';
import type { ChangedBlock } from '../../formats/write-back/write-back.ts';

/**
 * The blocks of the document that the translation goes back into: what each said there, and what it is to say. Where the
 * translation is made here, that is the source document, whose blocks without a translation stay as they are.
 */
export function changedBlocks(project: Project): ChangedBlock[] {
  const side = project.documents.target ? 'target' : 'source';
  const imported = new Map<string, Segment[]>();
  for (const segment of project.segments.values()) {
    if (segment.side !== side || segment.imported === null) continue;
    if (segment.ancestors.length > 0) continue;
    imported.set(segment.block, [...(imported.get(segment.block) ?? []), segment]);
  }
  const live = new Map<string, Segment[]>();
  for (const id of project.segmentOrder.target) {
    const segment = project.segments.get(id)!;
    live.set(segment.block, [...(live.get(segment.block) ?? []), segment]);
  }
  const shapeOf = (block: string): BlockShape => project.blocks.get(block)!.shape;
  const together = (segments: readonly Segment[], content: (segment: Segment) => RichText) =>
    concat(
      segments.flatMap((one, index) => (index === 0 ? [content(one)] : [plain(one.before), content(one)])),
    );
  const before = (block: string) => {
    const known = imported.get(block);
    return known ? together(known, ({ imported }) => imported!) : null;
  };
  if (side === 'source') {
    const rendered = (block: string) => live.get(`w:${block}`);
    return [...imported.keys()].map((block) => {
      const now = rendered(block);
      const said = before(block)!;
      return {
        shape: shapeOf(block),
        before: said,
        after: now ? together(now, ({ content }) => content) : said,
      };
    });
  }
  const order = new Set([...live.keys()]);
  const blocks = [...order].map((block) => ({
    shape: shapeOf(block),
    before: before(block),
    after: together(live.get(block)!, ({ content }) => content),
  }));
  const gone = [...imported.keys()].filter((block) => !order.has(block));
  return [
    ...blocks,
    ...gone.map((block) => ({ shape: shapeOf(block), before: before(block), after: plain('') })),
  ];
}
