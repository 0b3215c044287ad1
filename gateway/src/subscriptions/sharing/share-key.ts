import type { Viewer } from '@aquacis/kit/values/viewer.ts'
import type { Runnable } from '../../operations/prepared-operations.ts'
import { viewerScope } from './viewer-scope.ts'

/** Clients with the same key get the same frames: same document, same variables, same rights. */
export function shareKey({ hash, variables }: Pick<Runnable, 'hash' | 'variables'>, viewer: Viewer): string {
  return `${hash} ${viewerScope(viewer)} ${JSON.stringify(sorted(variables))}`
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}
