import type { AppView } from '../../shared/app-view.ts';
import type { ProjectView } from '../../shared/view.ts';
import type { Problem } from '../../shared/problem.ts';
import type { InterfaceLanguage } from '../../shared/messages/language.ts';

export type Screen =
  'home' | 'new-project' | 'align' | 'review' | 'approve' | 'export' | 'overview' | 'merge';

/** Dialogs that any screen may ask for. */
export type AppDialog =
  | 'palette'
  | 'shortcuts'
  | 'about'
  | 'policy'
  | 'open'
  | 'check'
  | 'key'
  | 'people'
  | 'memories'
  | 'pretranslate'
  | 'termbases'
  | 'read-only'
  | 'hand-over'
  | 'take-in'
  | 'take-in-table'
  | 'new-version'
  | 'unseal'
  | null;

/** A package that was dropped or chosen, or that lies at a path. */
export type SealedPackage = { file: File } | { path: string };

export interface AppState {
  /** Null until the backend has answered for the first time. */
  app: AppView | null;
  language: InterfaceLanguage;
  screen: Screen;
  project: ProjectView | null;
  dialog: AppDialog;
  /** Why the backend cannot be reached, while it cannot. */
  lost: Problem | null;
  /** The row that Review should go to when it is shown next. */
  goToRow: string | null;
  /** A sealed package that asks for its passphrase. */
  sealed: SealedPackage | null;
  /** Files that were dropped or chosen for a new project. */
  files: File[];
  /** Long work that the backend told of last. */
  progress: { task: string; share: number } | null;
}
