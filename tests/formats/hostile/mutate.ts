import { unzipSync, zipSync } from 'fflate';

/** Numbers from 0 to below `n`, the same for the same seed (Park and Miller's generator). */
export function dice(seed: number): (n: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

/** A copy of bytes with up to ten changes: bytes altered, moved, lost or doubled, or the end cut off. */
function mutateBytes(bytes: Uint8Array, random: (n: number) => number, isText: boolean): Uint8Array {
  let changed = bytes.slice(0, random(8) === 0 ? random(bytes.length) : bytes.length);
  for (let left = 1 + random(10); left > 0 && changed.length > 1; left -= 1) {
    const at = random(changed.length);
    const length = Math.min(1 + random(40), changed.length - at);
    const from = random(changed.length - length + 1);
    switch (random(4)) {
      case 0:
        changed[at] = isText ? 0x20 + random(0x5f) : random(256);
        break;
      case 1:
        changed.copyWithin(at, from, from + length);
        break;
      case 2:
        changed = Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(at + length)]);
        break;
      default:
        changed = Uint8Array.from([
          ...changed.subarray(0, at),
          ...changed.subarray(from, from + length),
          ...changed.subarray(at),
        ]);
    }
  }
  return changed;
}

/** A file as a bad disk or a bad mind would leave it: its bytes changed or, in every second zip, those of a part in it. */
export function mutate(bytes: Uint8Array, random: (n: number) => number): Uint8Array {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return mutateBytes(bytes, random, random(4) > 0);
  if (random(2) === 0) return mutateBytes(bytes, random, false);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[random(names.length)]!;
  return zipSync({ ...parts, [name]: mutateBytes(parts[name]!, random, random(4) > 0) }, { level: 0 });
}
