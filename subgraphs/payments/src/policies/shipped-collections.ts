import { readFileSync } from 'node:fs'
import { type Collecting, collectingBy } from '../domain/collections/collections-policy.ts'
import { readCollectionsPolicy } from './read-collections-policy.ts'

const file = new URL('../../policies/ceaq-2026.json', import.meta.url)
let read: Collecting | undefined

/** The collections policy of CEA Querétaro, which ships with the product; read once. */
export function shippedCollections(): Collecting {
  read ??= collectingBy(readCollectionsPolicy(JSON.parse(readFileSync(file, 'utf8'))))
  return read
}
