import { align } from './en/align.ts';
import { approve } from './en/approve.ts';
import { checking } from './en/checking.ts';
import { commands } from './en/commands.ts';
import { common } from './en/common.ts';
import { exporting } from './en/exporting.ts';
import { findings } from './en/findings.ts';
import { normalising } from './en/normalising.ts';
import { home } from './en/home.ts';
import { importing } from './en/importing.ts';
import { lqa } from './en/lqa.ts';
import { memory } from './en/memory.ts';
import { menu } from './en/menu.ts';
import { people } from './en/people.ts';
import { merging } from './en/merging.ts';
import { overview } from './en/overview.ts';
import { problems } from './en/problems.ts';
import { proof } from './en/proof.ts';
import { suggesting } from './en/suggesting.ts';
import { terms } from './en/terms.ts';
import { told } from './en/told.ts';
import { versions } from './en/versions.ts';
import { review } from './en/review.ts';

export const en = {
  align,
  common,
  problems,
  home,
  importing,
  review,
  suggesting,
  terms,
  approve,
  exporting,
  commands,
  checking,
  lqa,
  overview,
  memory,
  menu,
  people,
  merging,
  proof,
  told,
  versions,
  findings,
  normalising,
};
