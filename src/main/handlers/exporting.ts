import { refuse } from '../../shared/problem.ts';
import type { Handler } from '../session/backend-state.ts';

export const previewExport: Handler<'export.preview'> = () => refuse('unexpected');
export const writeExport: Handler<'export.write'> = () => refuse('unexpected');
