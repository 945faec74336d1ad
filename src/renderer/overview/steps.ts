interface Moment {
  at: number;
}

/** For each sample the stretch that it stands for, as shares of the whole time: until the next one. */
export function steps(samples: readonly Moment[], step: number): { from: number; to: number }[] {
  const start = samples[0]?.at ?? 0;
  const span = Math.max(1, (samples.at(-1)?.at ?? 0) + step - start);
  return samples.map(({ at }, index) => ({
    from: (at - start) / span,
    to: ((samples[index + 1]?.at ?? start + span) - start) / span,
  }));
}

/** The first, the middle and the last moment under a chart. */
export function timeLabels(
  samples: readonly Moment[],
  step: number,
  moment: (at: number) => string,
): { at: number; text: string }[] {
  const first = samples[0]?.at;
  const last = samples.at(-1)?.at;
  if (first === undefined || last === undefined) return [];
  if (samples.length < 3) return [{ at: 0, text: moment(first) }];
  const middle = first + (last + step - first) / 2;
  return [
    { at: 0, text: moment(first) },
    { at: 0.5, text: moment(middle) },
    { at: 1, text: moment(last) },
  ];
}
