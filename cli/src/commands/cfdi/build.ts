import { parseArgs } from 'node:util'
import { buildCfdi } from '@aquacis/fiscal/cfdi'
import type { Streams } from '../../command.ts'
import { takeDocuments } from './documents.ts'

/** `aquacis cfdi build`: JSON to XML. */
export async function cfdiBuild(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { lines: { type: 'boolean', default: false }, out: { type: 'string' } },
    })
    return await takeDocuments(
      {
        file: positionals[0],
        lines: values.lines,
        out: values.out,
        take: (document) => buildCfdi(document),
        single: (answer) => ('xml' in answer ? `${String(answer.xml)}\n` : ''),
      },
      streams,
    )
  } catch (error) {
    streams.complaints.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}
