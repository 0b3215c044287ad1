import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { sealDocument } from '@aquacis/fiscal/cfdi'
import { openCsd } from '@aquacis/fiscal/cfdi/csd'
import type { Streams } from '../../command.ts'
import { takeDocuments } from './documents.ts'

/** `aquacis cfdi seal`: XML or JSON to sealed XML. */
export async function cfdiSeal(args: readonly string[], streams: Streams): Promise<number> {
  try {
    const { values, positionals } = readArguments(args)
    const at = values.at === undefined ? new Date() : new Date(values.at)
    if (Number.isNaN(at.getTime()))
      throw new Error(`--at: “${values.at}” is no instant such as 2026-11-21T14:05:00Z`)
    const opened = openCsd({
      certificate: await fileOf('cer', values.cer),
      key: await fileOf('key', values.key),
      password: (await fileOf('password-file', values['password-file']))
        .toString('utf8')
        .replace(/\r?\n$/, ''),
    })
    if ('refusal' in opened) {
      streams.output.write(`${JSON.stringify({ ok: false, error: opened.refusal })}\n`)
      return 1
    }
    return await takeDocuments(
      {
        file: positionals[0],
        lines: values.lines,
        out: values.out,
        take: (document) => sealDocument(document, opened.csd, at),
        single: (answer) => ('xml' in answer ? `${String(answer.xml)}\n` : ''),
      },
      streams,
    )
  } catch (error) {
    streams.complaints.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      cer: { type: 'string' },
      key: { type: 'string' },
      'password-file': { type: 'string' },
      at: { type: 'string' },
      lines: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  })
}

async function fileOf(option: string, path: string | undefined): Promise<Buffer> {
  if (path === undefined)
    throw new Error(`--${option} FILE is missing: a seal needs --cer, --key and --password-file`)
  return await readFile(path)
}
