import { readFile } from 'node:fs/promises'
import { readTariff } from '@aquacis/billing/rating/read-tariff'
import type { Tariff } from '@aquacis/billing/rating/tariff'
import { shippedTariff, shippedTariffCodes } from '@aquacis/billing/shipped-tariffs'

const mostMistakes = 10

/** A tariff as an argument states it: the code of one that ships, a file, or a whole document; else the sentence on what is wrong. */
export async function statedTariff(
  stated: string,
): Promise<{ readonly tariff: Tariff } | { readonly fault: string }> {
  const found = stated.trimStart().startsWith('{') ? parsed(stated, 'the document') : await named(stated)
  if ('fault' in found) return found
  const reading = readTariff(found.document)
  if ('tariff' in reading) return { tariff: reading.tariff }
  const told = reading.mistakes
    .slice(0, mostMistakes)
    .map(({ path, what, mend }) => `\n  ${path === '' ? '/' : path}: ${what}; ${mend}`)
  const name = stated.length > 60 ? 'the document' : stated
  return { fault: `${name} has ${reading.mistakes.length} mistakes:${told.join('')}` }
}

type Found = { readonly document: unknown } | { readonly fault: string }

async function named(stated: string): Promise<Found> {
  const document = shippedTariff(stated)
  if (document !== null) return { document }
  try {
    return parsed(await readFile(stated, 'utf8'), stated)
  } catch {
    return {
      fault: `“${stated}” is neither a tariff that ships with the product nor a file that can be read; name one of ${shippedTariffCodes().join(', ')}, or a file`,
    }
  }
}

function parsed(text: string, name: string): Found {
  try {
    return { document: JSON.parse(text) }
  } catch (error) {
    return { fault: `${name} is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
}
