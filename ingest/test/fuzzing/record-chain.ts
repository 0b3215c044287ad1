import { noise } from './mutate.ts'
import { pick, type Random } from './random.ts'

const vifs = [0x06, 0x13, 0x14, 0x3b, 0x5b, 0x67, 0x6c, 0x6d, 0x78, 0x79, 0x7c, 0x7f, 0x7b, 0x7d, 0x6f]
const vifes = [0x13, 0x1e, 0x1f, 0x39, 0x3b, 0x3c, 0x4a, 0x52, 0x6b, 0x70, 0x77, 0x78, 0x7c, 0x7d, 0x7f, 0x05]
const lengths: Readonly<Record<number, number>> = {
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 4,
  6: 6,
  7: 8,
  9: 1,
  10: 2,
  11: 3,
  12: 4,
  14: 6,
}

/** Data records as only a madman would send them: every data field, chains of extensions up to and beyond their limit. */
export function recordChain(random: Random): Buffer {
  const records: Buffer[] = []
  for (let left = random(8); left >= 0; left--) records.push(record(random))
  return Buffer.concat(records)
}

function record(random: Random): Buffer {
  const dif = random(256)
  const difes = dif & 0x80 ? extensions(random, () => random(256)) : []
  const vif = pick(random, vifs)
  const chained = random(3) === 0
  const header = [dif, ...difes, chained ? vif | 0x80 : vif]
  if (chained) header.push(...extensions(random, () => pick(random, vifes)))
  return Buffer.concat([Buffer.from(header), data(dif & 0x0f, random)])
}

/** All but the last with their extension bit; sometimes a dozen, which is more than the standard allows. */
function extensions(random: Random, next: () => number): number[] {
  const count = random(8) === 0 ? 12 : 1 + random(3)
  return Array.from({ length: count }, (_, index) => (index < count - 1 ? next() | 0x80 : next() & 0x7f))
}

function data(field: number, random: Random): Buffer {
  if (field !== 0x0d) return noise(random, lengths[field] ?? 0)
  // Sometimes its length is a lie.
  const first = random(256)
  return Buffer.concat([Buffer.of(first), noise(random, random(3) === 0 ? random(20) : Math.min(first, 64))])
}
