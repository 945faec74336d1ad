import { align } from './km/align.ts';
import { approve } from './km/approve.ts';
import { checking } from './km/checking.ts';
import { commands } from './km/commands.ts';
import { common } from './km/common.ts';
import { exporting } from './km/exporting.ts';
import { findings } from './km/findings.ts';
import { normalising } from './km/normalising.ts';
import { home } from './km/home.ts';
import { importing } from './km/importing.ts';
import { lqa } from './km/lqa.ts';
import { memory } from './km/memory.ts';
import { menu } from './km/menu.ts';
import { people } from './km/people.ts';
import { merging } from './km/merging.ts';
import { overview } from './km/overview.ts';
import { problems } from './km/problems.ts';
import { proof } from './km/proof.ts';
import { suggesting } from './km/suggesting.ts';
import { terms } from './km/terms.ts';
import { told } from './km/told.ts';
import { versions } from './km/versions.ts';
import { review } from './km/review.ts';

export const km = {
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
