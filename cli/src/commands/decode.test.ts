import { once } from 'node:events'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { chunks, Sink } from '../../test/streams.ts'
import type { Streams } from '../command.ts'
import { runCli } from '../run-cli.ts'
import { decodeCommand } from './decode.ts'

// wmbusmeters drivers/src/kamwater.xmq @4dedd717: Multical 21, 20.015 m³, full and compact.
const full = '2D442D2C776655441B168D2083B48D3A2046887802FF20000004132F4E000092013B3D01A1015B028101E7FF0F03'
const compact = '21442D2C776655441B168D2079CC8C3A20F4307912C40DFF00002F4E00003D010203'
// A layout that only its full frame explains: litres 12,345,678 in decimal digits, flags, a date.
const strange = {
  full: '1B442D2C785634121B16780C137856341204FD1700000000026C1F33',
  compact: '18442D2C785634121B16798C296B1A78563412000000001F33',
}

function line(telegram: string): string {
  return `${JSON.stringify({ format: 'wmbus', telegram, key: null })}\n`
}

const errorOf = (answer: Record<string, unknown>) =>
  answer['error'] as { readonly code: string; readonly message: string } | undefined

/** `ok`, or the code of what was wrong, for each answer. */
const codesOf = (output: Sink) =>
  output.answers.map((one) => (one['ok'] === true ? 'ok' : errorOf(one)?.code))

async function run(args: readonly string[], input: AsyncIterable<string>) {
  const output = new Sink()
  const complaints = new Sink()
  const streams: Streams = { input, output, complaints }
  const code = await runCli(args, [decodeCommand], streams)
  return { code, output, complaints }
}

test('every line has its answer, in order, whatever stands in it', async () => {
  const { code, output } = await run(
    ['decode'],
    chunks(
      line(full),
      'no JSON\n\n[]\n',
      '{"format":"pigeon"}\n',
      line(compact),
      line(full.slice(0, 60)).trim(),
    ),
  )
  expect(code).toBe(0)
  expect(codesOf(output)).toEqual([
    'ok',
    'BAD_INPUT',
    'BAD_INPUT',
    'UNSUPPORTED_FORMAT',
    'ok',
    'FRAME_TOO_SHORT',
  ])
  expect(output.answers.map((answer) => errorOf(answer)?.message.match(/Line \d+/)?.[0])).toEqual([
    undefined,
    'Line 2',
    'Line 4',
    'Line 5',
    undefined,
    undefined,
  ])
})

test('a compact frame waits for the full frame that explains it, and order is kept', async () => {
  const { output } = await run(['decode'], chunks(line(strange.compact), line(full), line(strange.full)))
  expect(output.answers.map(({ meterId }) => meterId)).toEqual(['12345678', '44556677', '12345678'])
})

test('who asks one by one is answered though the full frame never comes', async () => {
  const asked: string[] = []
  const output = new Sink()
  async function* conversation() {
    asked.push('first')
    yield line(strange.compact)
    // The next question comes only after the answer to the first.
    if (output.text === '') await once(output, 'written')
    asked.push('second')
    yield line(full)
  }
  await decodeCommand.run([], { input: conversation(), output, complaints: new Sink() })
  expect(asked).toEqual(['first', 'second'])
  expect(codesOf(output)).toEqual(['LAYOUT_UNKNOWN', 'ok'])
})

test('a slow reader slows the decoder down', async () => {
  let taken = 0
  let given = 0
  const output = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      taken++
      setImmediate(done)
    },
  })
  async function* flood() {
    for (; given < 50; given++) {
      expect(given - taken).toBeLessThanOrEqual(2)
      yield line(full)
    }
  }
  await decodeCommand.run([], { input: flood(), output, complaints: new Sink() })
  expect(taken).toBe(50)
})

test('the help names every command and every shape', async () => {
  const overview = await run(['--help'], chunks())
  expect(overview.output.text).toContain('decode')
  const help = await run(['decode', '--help'], chunks())
  const words = ['"format":"wmbus"', '"format":"lorawan"', '"format":"chirpstack"', 'KEY_WRONG', '"readings"']
  for (const word of [...words, 'clockOffsetMinutes', 'receivedAt', 'litresPerPulse', 'envelope']) {
    expect(help.output.text).toContain(word)
  }
})

test('LoRaWAN payloads and the network server’s events are lines like any other', async () => {
  // Kamstrup's integration guide: twelve hours in one uplink (actility/device-catalog@53ef3f33).
  const bytes = '7A08000000446D002CFD284413C1AA77004D9313186201270122012201260122012201210127012201220127012F'
  const device = { vendor: 'kamstrup', model: 'generic', fPort: 1 }
  const body = {
    deviceInfo: { devEui: 'baeb51f0888a36be', deviceProfileName: 'kamstrup generic' },
    time: '2026-09-19T08:12:14.213653363+00:00',
    fPort: 1,
    data: Buffer.from(bytes, 'hex').toString('base64'),
  }
  const { code, output } = await run(
    ['decode'],
    chunks(
      `${JSON.stringify({ format: 'lorawan', ...device, bytes, receivedAt: body.time })}\n`,
      `${JSON.stringify({ format: 'chirpstack', event: 'up', body })}\n`,
    ),
  )
  expect(code).toBe(0)
  expect(output.text.match(/"litres":7842497/g)?.length).toBe(2)
  expect(output.answers.map(({ ok }) => ok)).toEqual([true, true])
})

test('an unknown command is refused with the list of those there are', async () => {
  const { code, complaints } = await run(['detekt'], chunks())
  expect(code).toBe(2)
  expect(complaints.text).toContain('decode')
})
