import { done, refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';

const pieceSize = 4_000_000;

export const sendPiece: Handler<'transfer.send'> = ({ state, window }, { transfer: id, name, bytes }) => {
  const transfer = id === null ? state.transfers.begin(window, name) : state.transfers.get(id);
  if (!transfer) return refuse('bad-request', { detail: 'no such transfer' });
  state.transfers.append(transfer, bytes);
  return done({ transfer: transfer.id });
};

export const fetchPiece: Handler<'transfer.fetch'> = ({ state }, { transfer: id, from }) => {
  const transfer = state.transfers.get(id);
  if (!transfer) return refuse('bad-request', { detail: 'no such transfer' });
  return done({ bytes: state.transfers.piece(transfer, from, pieceSize) });
};

export const endTransfer: Handler<'transfer.end'> = ({ state }, { transfer }) => {
  state.transfers.end(transfer);
  return done(null);
};
