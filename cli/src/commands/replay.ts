import { parseArgs } from 'node:util'
import { openFileArchive } from '@aquacis/ingest/archive'
import { type ReplayProgress, replayArchive, replayDeadLetters } from '@aquacis/ingest/replay'
import { ConfigurationError, readConfiguration } from '@aquacis/kit/runtime/configuration.ts'
import { createLogger } from '@aquacis/kit/runtime/log.ts'
import { openTelemetryStore } from '@aquacis/metering/telemetry'
import * as v from 'valibot'
import type { Command, Streams } from '../command.ts'

const help = `aquacis replay: run telegrams again that could not be read, or everything out of an archive.

Usage: npx -y pnpm@12 -s aquacis replay --dead-letters [options]
       npx -y pnpm@12 -s aquacis replay --archive FOLDER [options]

A codec was mended, a meter was installed late, a key was wrong: what came in the meantime lies with the dead letters
and is read now. Readings that are there already stay as they are, so a replay may be run twice, or cut short.

Options
  --reason CODE   only dead letters of this reason; may be given several times
  --from INSTANT  only what arrived since; ISO 8601, for example 2026-11-20T00:00:00Z
  --before INSTANT  only what arrived before
  --dry-run       reads everything and writes nothing

Environment
  AQUACIS_METERING_DATABASE_URL  database of metering
  AQUACIS_SEALING_KEY            the key with which the radios' keys were sealed

Answer: a line for each piece of work, the last one with "done":true
  {"replayed":1000,"stored":950,"duplicates":30,"refused":{"RADIO_UNKNOWN":20}}
    replayed    telegrams run again so far
    stored      readings that were not there before (with --dry-run: none)
    duplicates  readings that were there already
    refused     telegrams that still cannot be read, by reason; they stay dead letters
The exit code is 0 when the work was done, whatever is still refused; 2 when the request makes no sense.
`

const environment = v.object({ AQUACIS_METERING_DATABASE_URL: v.string(), AQUACIS_SEALING_KEY: v.string() })

const instant = v.optional(
  v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'is not an instant such as 2026-11-20T00:00:00Z'),
    v.transform((text) => new Date(text)),
  ),
)
const wish = v.pipe(
  v.object({
    'dead-letters': v.optional(v.boolean(), false),
    archive: v.optional(v.string()),
    reason: v.optional(v.array(v.string())),
    from: instant,
    before: instant,
    'dry-run': v.optional(v.boolean(), false),
  }),
  v.check(
    (asked) => asked['dead-letters'] !== (asked.archive !== undefined),
    'takes either --dead-letters or --archive FOLDER',
  ),
  v.check(
    ({ archive, reason }) => archive === undefined || reason === undefined,
    'knows reasons of dead letters only: leave out --reason with --archive',
  ),
)

/** `aquacis replay`: dead letters or an archive through the pipeline again, with progress as JSON lines. */
export const replayCommand: Command = {
  name: 'replay',
  summary: 'runs dead letters, or an archive, again after a mend; twice does no harm',
  help,
  async run(args, streams) {
    const asked = readWish(args)
    if (typeof asked === 'string') {
      streams.complaints.write(`aquacis replay ${asked}\n\n${help}`)
      return 2
    }
    const settings = readSettings()
    if (typeof settings === 'string') {
      streams.complaints.write(`${settings}\n`)
      return 2
    }
    // Standard output is for answers alone.
    const log = createLogger('replay', 'warn', streams.complaints)
    const store = await openTelemetryStore({ ...settings, log })
    try {
      const tell = (progress: ReplayProgress) => answer(streams, progress)
      const options = { store, write: !asked['dry-run'], onProgress: tell }
      const span = { ...(asked.from && { from: asked.from }), ...(asked.before && { before: asked.before }) }
      const done =
        asked.archive === undefined
          ? await replayDeadLetters({ ...span, ...(asked.reason && { reasons: asked.reason }) }, options)
          : await replayArchive(openFileArchive(asked.archive), span, options)
      answer(streams, { ...done, done: true })
      return 0
    } finally {
      await store.close()
    }
  },
}

function readWish(args: readonly string[]): v.InferOutput<typeof wish> | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        'dead-letters': { type: 'boolean' },
        archive: { type: 'string' },
        reason: { type: 'string', multiple: true },
        from: { type: 'string' },
        before: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    })
    const parsed = v.safeParse(wish, values)
    if (parsed.success) return parsed.output
    const [issue] = parsed.issues
    const option = v.getDotPath(issue)
    return option === null ? issue.message : `--${option} ${issue.message}`
  } catch (error) {
    return error instanceof Error ? `does not understand: ${error.message}` : String(error)
  }
}

function readSettings(): { readonly databaseUrl: string; readonly sealingKey: string } | string {
  try {
    const read = readConfiguration(environment)
    return { databaseUrl: read.AQUACIS_METERING_DATABASE_URL, sealingKey: read.AQUACIS_SEALING_KEY }
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message
    throw error
  }
}

function answer({ output }: Streams, line: object): void {
  output.write(`${JSON.stringify(line)}\n`)
}
