import { readTariff } from '../domain/rating/read-tariff.ts'
import type { Tariff } from '../domain/rating/tariff.ts'
import type { KeptTariff } from './tariff.ts'

/** Made ready once for each document in a process: a published one never changes. */
const ready = new Map<string, Tariff>()
const readyKept = 50

/** Tariffs that were published, ready to be asked; each ends where the next one begins. Throws for one that has mistakes. */
export function readyTariffs(kept: readonly KeptTariff[]): Tariff[] {
  return kept.map(({ document, effectiveTo }) => ({ ...readyTariff(document), effectiveTo }))
}

function readyTariff(document: string): Tariff {
  const known = ready.get(document)
  if (known !== undefined) return known
  const reading = readTariff(JSON.parse(document))
  if ('mistakes' in reading) {
    const [first] = reading.mistakes
    throw new Error(`a published tariff has mistakes: ${first?.path} ${first?.what}`)
  }
  if (ready.size >= readyKept) ready.clear()
  ready.set(document, reading.tariff)
  return reading.tariff
}
