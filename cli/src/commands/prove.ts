import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { checkProof } from '@aquacis/billing/proof'
import { readProof } from '@aquacis/billing/proof/read-proof'
import type { Command } from '../command.ts'

const help = `aquacis prove: whether a bill is right, from its proof alone, without asking anybody.

Usage: npx -y pnpm@12 -s aquacis prove FILE

FILE is what "GET /download/proof?invoice=…" gives to the holder of a contract and to staff: every fact of the account up to
the one that issued the bill, each tied to all before it by SHA-256, and the tariffs that priced it.

Answer, one JSON object
  {"ok":true,"bill":{"number","periodFrom","periodTo","total","amountDue","litres"},"link":"…","findings":[],
   "steps":[{"amount":"402.10","of":"por pagar","from":"saldo anterior -80.00 más este recibo 482.10"},…]}
    steps     from the total down to lines, articles of the tariff and registers of the meter
    link      of the fact that issued the bill: two files of one bill have the same
    findings  what does not hold: {"check","path","what"}; check is FILE, LINKS (something was changed, added or left
              out), TARIFFS, CHARGES (the tariff gives other amounts), VOLUME (the litres are not those of the
              registers), BALANCE

The exit code is 0 for a bill that holds, 1 for one that does not, 2 for a file that is no proof.
`

/** `aquacis prove`: a verdict over the proof of a bill. */
export const proveCommand: Command = {
  name: 'prove',
  summary: 'whether a bill is right, from its proof alone',
  help,
  async run(args, { output, complaints }) {
    const [file] = args
    if (file === undefined) {
      complaints.write('aquacis prove needs the file of a proof. “aquacis prove --help” says more.\n')
      return 2
    }
    const text = await readFile(file, 'utf8').catch((error: Error) => error)
    if (text instanceof Error) {
      complaints.write(`${file} cannot be read: ${text.message}\n`)
      return 2
    }
    const read = readProof(parsed(text))
    if ('faults' in read) {
      complaints.write(
        `${file} is no proof of a bill:\n${read.faults.map((fault) => `  ${fault}\n`).join('')}`,
      )
      return 2
    }
    const verdict = await checkProof(read.proof, async (content) =>
      createHash('sha256').update(content).digest('hex'),
    )
    output.write(`${JSON.stringify(verdict)}\n`)
    return verdict.ok ? 0 : 1
  },
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
