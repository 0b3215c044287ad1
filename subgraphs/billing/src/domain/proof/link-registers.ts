import type { ProvenRegister, Sha256 } from './bill-proof.ts'
import { canonicalJson } from './canonical-json.ts'

/** The link of a register behind the one with `before`. */
export function linkOfRegister(
  before: string,
  { meterId, at, litres, told }: Omit<ProvenRegister, 'link'>,
  sha256: Sha256,
): Promise<string> {
  return sha256(`${before}\n${canonicalJson({ meterId, at, litres, told })}`)
}

/** Registers in order, each tied to all before it and to the fact with `before`, which issued their bill. */
export async function linkRegisters(
  before: string,
  registers: readonly Omit<ProvenRegister, 'link'>[],
  sha256: Sha256,
): Promise<ProvenRegister[]> {
  const linked: ProvenRegister[] = []
  for (const register of registers) {
    const link = await linkOfRegister(linked.at(-1)?.link ?? before, register, sha256)
    linked.push({ ...register, link })
  }
  return linked
}
