import {
  type BillProof,
  noLink,
  type ProvenFact,
  type ProvenRegister,
  type ProvenTariff,
  type Sha256,
} from '../domain/proof/bill-proof.ts'
import { linkFacts } from '../domain/proof/link-facts.ts'
import { linkRegisters } from '../domain/proof/link-registers.ts'

/** What a bill stands on, before it is tied together. */
export interface ProofGround extends Pick<BillProof, 'invoiceId' | 'contractId'> {
  /** Of the account from its first on; the last one issues the bill. */
  readonly facts: readonly Omit<ProvenFact, 'link'>[]
  readonly tariffs: readonly Omit<ProvenTariff, 'hash'>[]
  /** Each once, in the order in which the parts of the bill’s volume name them. */
  readonly registers: readonly Omit<ProvenRegister, 'link'>[]
}

/** Ties facts, tariffs and registers to one file in which nothing changes unseen. */
export async function sealProof(ground: ProofGround, sha256: Sha256): Promise<BillProof> {
  const { invoiceId, contractId } = ground
  const facts = await linkFacts(ground.facts, sha256)
  const tariffs = ground.tariffs.map(async ({ code, effectiveTo, document }) => ({
    ...{ code, effectiveTo, document, hash: await sha256(document) },
  }))
  return {
    proof: 'aquacis-bill/2',
    ...{ invoiceId, contractId, facts },
    tariffs: await Promise.all(tariffs),
    registers: await linkRegisters(facts.at(-1)?.link ?? noLink, ground.registers, sha256),
  }
}
