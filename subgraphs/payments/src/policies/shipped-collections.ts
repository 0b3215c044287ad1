import { readFileSync } from 'node:fs'
import { type Collecting, collectingBy } from '../domain/collections/collections-policy.ts'
import { readCollectionsPolicy } from './read-collections-policy.ts'

const read = new Map<string, Collecting>()

/** The collections policy of a file; that of CEA Querétaro, which ships with the product, where none is named. Read once. */
export function collectionsOf(file: string | null): Collecting {
  const known = read.get(file ?? '')
  if (known !== undefined) return known
  const at = file ?? new URL('../../policies/ceaq-2026.json', import.meta.url)
  const collecting = collectingBy(readCollectionsPolicy(JSON.parse(readFileSync(at, 'utf8'))))
  read.set(file ?? '', collecting)
  return collecting
}
