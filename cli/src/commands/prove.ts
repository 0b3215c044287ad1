import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { checkProof } from '@aquacis/billing/proof'
import { mostProofBytes, readProof } from '@aquacis/billing/proof/read-proof'
import { readTelegram } from '@aquacis/ingest/read-telegram'
import type { Command } from '../command.ts'

const help = `aquacis prove: whether a bill is right, from its proof alone, without asking anybody.

Usage: npx -y pnpm@12 -s aquacis prove FILE

FILE is what "GET /download/proof?invoice=…" gives to the holder of a contract and to staff: every fact of the account up to
the one that issued the bill, each tied to all before it by SHA-256, the tariffs that priced it, and the telegrams that told its
registers, as they were heard.

Answer, one JSON object
  {"ok":true,"bill":{"number","periodFrom","periodTo","total","amountDue","litres"},"link":"…","seal":"…","findings":[],
   "registers":[{"meterId","at","litres","state","heard":{"network","address","heardAt","hash"}}],
   "steps":[{"amount":"402.10","of":"por pagar","from":"saldo anterior -80.00 más este recibo 482.10"},…]}
    steps      from the total down to lines, articles of the tariff, registers of the meter and telegrams
    registers  how far each was followed; every telegram is read again, by the codecs of "aquacis decode". state is
               READ          the telegram says it, in clear
               DECIPHERED    the telegram is enciphered; its deciphered form, of the same radio and frame, says it. That it is
                             the same inside is the utility's word: who has the meter's key asks "aquacis decode"
               NO_READING    no telegram told it: somebody wrote it down
               NOT_ARCHIVED  its telegram is not in the archive (any more)
               UNREADABLE    its telegram has no form in clear
               NOT_ANSWERED  the archive did not answer when the proof was made
               NOT_IN_FILE   the file is of the first form, without telegrams
    link       of the fact that issued the bill: two files of one bill have the same
    seal       the last link: nothing in the file changes without changing it
    findings   what does not hold: {"check","path","what"}; check is FILE, LINKS (something was changed, added or left
               out), TARIFFS, CHARGES (the tariff gives other amounts), VOLUME (the litres are not those of the
               registers), TELEGRAMS (they are not those of their hash, or say something else), BALANCE

The exit code is 0 for a bill that holds, as far as it could be followed; 1 for one that does not, 2 for a file that is no proof.
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
    const text = await textOf(file)
    if (text instanceof Error) {
      complaints.write(`${file} cannot be read: ${text.message}\n`)
      return 2
    }
    const read = readProof(text)
    if ('faults' in read) {
      complaints.write(
        `${file} is no proof of a bill:\n${read.faults.map((fault) => `  ${fault}\n`).join('')}`,
      )
      return 2
    }
    const sha256 = async (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
    const { issued: _fact, ...verdict } = await checkProof(read.proof, { sha256, readTelegram })
    output.write(`${JSON.stringify(verdict)}\n`)
    return verdict.ok ? 0 : 1
  },
}

/** The text of a file; of one that is larger than any proof not a byte is read. */
async function textOf(file: string): Promise<string | Error> {
  try {
    const { size } = await stat(file)
    if (size > mostProofBytes)
      return new Error(
        `it has ${Math.round(size / 1_000_000)} MB, and no proof has more than ${mostProofBytes / 1_000_000}`,
      )
    return await readFile(file, 'utf8')
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
