/** Starts a clock; the function returned gives the processor's milliseconds in this process since, however busy the machine is. */
export function startCpuClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
