import { type ProofGround, sealProof } from '@aquacis/billing/proof/seal-proof'
import { sha256 } from '../../citizen/prove/sha256.ts'
import type { BilledHouse } from '../billing/house-bills.ts'
import { billingDocuments } from '../billing/house-tariffs.ts'
import { houseFacts } from './house-facts.ts'
import { houseTelegram } from './house-telegram.ts'
import { isByRadio, volumeOf } from './house-volume.ts'

/** The proof of a bill of an invented house, tied as real ones are: whoever checks it finds the same pesos, and telegrams that read. */
export async function houseProof(billed: BilledHouse): ReturnType<typeof sealProof> {
  const { house, bill } = billed
  const codes = bill.sheet.lines.map(({ tariffCode }) => tariffCode)
  return sealProof(
    {
      ...{ invoiceId: bill.id, contractId: house.contractId, facts: houseFacts(billed) },
      tariffs: billingDocuments.filter(({ code }) => codes.includes(code)),
      registers: await registersOf(billed),
    },
    sha256,
  )
}

/** Registers of the radio with their telegrams; what a person read, or wrote down wrong, no telegram tells. */
async function registersOf({ house, bill }: BilledHouse): Promise<ProofGround['registers']> {
  const [part] = volumeOf(house, bill).volume.parts
  if (part?.kind !== 'MEASURED') return []
  const tell = async ({ meterId, at, litres }: typeof part.from, isTold: boolean) => ({
    ...{ meterId, at, litres },
    told: isTold ? await houseTelegram(house, at, litres) : ({ missing: 'NO_READING' } as const),
  })
  const isRadio = isByRadio(house, bill)
  return [await tell(part.from, isRadio), await tell(part.to, isRadio && bill.reversed === null)]
}
