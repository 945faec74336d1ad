import { contentHash } from '../../core/review/content-hash.ts';
import { isOneSided } from '../../core/review/row-facts.ts';
import { setConfidence } from '../../core/review/pairing/confidence.ts';
import { linkSegments, unlinkSegments } from '../../core/review/pairing/link.ts';
import { mergeRows, moveFrom, moveSegment, splitRow } from '../../core/review/pairing/neighbours.ts';
import { shiftSide } from '../../core/review/pairing/shift.ts';
import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';
import { withProject } from './with-project.ts';

export const merge: Handler<'row.merge'> = (caller, { handle, row }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    const action = mergeRows(session.project, row);
    return action ? session.step([{ action }]) : refuse('nothing-to-merge', { row });
  });

export const split: Handler<'row.split'> = (caller, { handle, row, ...place }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    const action = splitRow(session.project, row, place, session.newId);
    return action ? session.step([{ action }]) : refuse('cannot-split-here', { row });
  });

export const move: Handler<'row.move'> = (caller, { handle, row, side, direction }) =>
  withProject(caller, handle, (session) => {
    if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
    const action = moveSegment(session.project, row, side, direction);
    return action ? session.step([{ action }]) : refuse('cannot-move-there', { row });
  });

export const readOrders: Handler<'pairing.orders'> = (caller, { handle }) =>
  withProject(caller, handle, ({ project }) => done(project.segmentOrder));

/** Rows that are as asked for already are left as they are. */
export const acceptPairs: Handler<'pairing.accept'> = (caller, { handle, rows, accepted }) =>
  withProject(caller, handle, (session) => {
    const missing = rows.find((row) => !session.project.rows.has(row));
    if (missing !== undefined) return refuse('no-such-row', { row: missing });
    const action = setConfidence(session.project, rows, accepted ? 1 : 0);
    return action ? session.step([{ action }]) : done({ rows });
  });

export const link: Handler<'pairing.link'> = (caller, { handle, segments }) =>
  withProject(caller, handle, (session) => {
    if (!segments.every((id) => session.project.rowOfSegment.has(id))) return refuse('no-such-segment');
    const action = linkSegments(session.project, segments, session.newId);
    return action ? session.step([{ action }]) : refuse('nothing-to-link');
  });

export const unlink: Handler<'pairing.unlink'> = (caller, { handle, segments }) =>
  withProject(caller, handle, (session) => {
    if (!segments.every((id) => session.project.rowOfSegment.has(id))) return refuse('no-such-segment');
    const action = unlinkSegments(session.project, segments, session.newId);
    return action ? session.step([{ action }]) : refuse('nothing-to-unlink');
  });

export const moveText: Handler<'pairing.move'> = (caller, { handle, segment, direction, all }) =>
  withProject(caller, handle, (session) => {
    const { project, newId } = session;
    const row = project.rowOfSegment.get(segment);
    if (row === undefined) return refuse('no-such-segment');
    const { side } = project.segments.get(segment)!;
    const action = all
      ? shiftSide(project, row, side, direction, newId)
      : moveFrom(project, row, side, segment, direction);
    return action ? session.step([{ action }]) : refuse('cannot-move-there', { row });
  });

export const omit: Handler<'rows.omit'> = (caller, { handle, rows, reason }) =>
  withProject(caller, handle, (session) => {
    for (const { row, content } of rows) {
      if (!session.project.rows.has(row)) return refuse('no-such-row', { row });
      if (contentHash(session.project, row) !== content) return refuse('changed-meanwhile', { row });
      if (!isOneSided(session.project, row)) return refuse('two-sided', { row });
    }
    return session.step([{ action: { kind: 'omit', body: { rows, reason } } }]);
  });
