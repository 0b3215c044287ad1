import { checkMeterFile } from '@aquacis/metering/provisioning'
import type { Command } from '../command.ts'

const help = `aquacis check-meters: what is wrong with a file of meters, before it is brought in.

Usage: npx -y pnpm@12 -s aquacis check-meters < meters.csv

Reads comma-separated values with a heading (semicolon or tab will do too; UTF-8 or windows-1252), as provisionMeters
takes them. Tells what the file itself shows; whether its service points exist and its meters are free, the office's
dry run tells.

One JSON object for each problem, in the order of the lines, then one for the whole:
  {"line":3,"column":"fabricante","message":"…"}      column null: the whole line
  {"meters":120,"problems":1}                         meters: rows that could be read

The exit code is 0 without problems, 1 with some.
`

/** Larger files than the graph takes are of no use here either. */
const largestFile = 8 * 1_024 * 1_024

/** `aquacis check-meters`: a file of meters in, its problems out. */
export const checkMetersCommand: Command = {
  name: 'check-meters',
  summary: 'what is wrong with a file of meters, line by line',
  help,
  async run(_args, { input, output, complaints }) {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > largestFile) {
        complaints.write(`The file is larger than ${largestFile} bytes: divide it.\n`)
        return 2
      }
      chunks.push(bytes)
    }
    const { meters, problems } = checkMeterFile(Buffer.concat(chunks))
    for (const problem of problems) output.write(`${JSON.stringify(problem)}\n`)
    output.write(`${JSON.stringify({ meters, problems: problems.length })}\n`)
    return problems.length === 0 ? 0 : 1
  },
}
