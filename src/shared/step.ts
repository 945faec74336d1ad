/** What a step on a project comes back with: the rows to show next. The event `changed` carries the rest. */
export interface Step {
  /** Rows to go to: those the step touched, in order. */
  rows: string[];
}
