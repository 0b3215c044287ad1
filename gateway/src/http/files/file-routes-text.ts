import * as v from 'valibot'
import type { FileRoutes } from './file-route.ts'

const entry = /^([a-z][a-z0-9-]*)=([a-z][a-z0-9-]*)$/

/** `file=subgraph,…`, as the variable AQUACIS_DOWNLOADS has it. */
export const fileRoutesText = v.pipe(
  v.string(),
  v.check(
    (text) => entriesOf(text).every((each) => each !== null),
    'file=subgraph pairs, separated by commas',
  ),
  v.transform(
    (text): FileRoutes => new Map(entriesOf(text).flatMap((each) => (each === null ? [] : [each]))),
  ),
)

function entriesOf(text: string): readonly (readonly [string, string] | null)[] {
  return text
    .split(',')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const [, file, subgraph] = entry.exec(pair.trim()) ?? []
      return file === undefined || subgraph === undefined ? null : [file, subgraph]
    })
}
