import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { createDecoder, type Decoder } from '@aquacis/ingest/decode'
import type { Command, Streams } from '../command.ts'
import { createLineSplitter, type NumberedLine, parseLine } from '../json-lines.ts'
import { createParkedAnswers, type ParkedAnswers } from '../parked-answers.ts'

const help = `aquacis decode: what a meter's telegram says.

Usage: npx -y pnpm@12 -s aquacis decode < requests.jsonl > answers.jsonl

One JSON object a line in, one JSON object a line out, in the same order. Blank lines are skipped.
The exit code is 0 however many lines are refused: every line has its own answer.

Request
  {"format":"wmbus","telegram":"<hex>","key":"<32 hex digits>"|null}
    telegram  one Wireless M-Bus frame from its length byte on; with the CRCs of frame format A or B, or
              without; or a wired M-Bus frame (68 … 16). Blanks and the marks _ | : - are ignored.
    key       AES-128 key of the meter; null or absent where it has none. With a key, a telegram in
              clear text is refused.
    clockOffsetMinutes (optional, default 0)
              Minutes that the meter's wall clock is ahead of UTC; central Mexico has -360. Meters do not
              send their zone: with 0, "at" is the meter's wall clock with a Z behind it.
  {"format":"lorawan","vendor":"kamstrup","model":"flowIQ 2200","fPort":1,"bytes":"<hex or base64>",
   "receivedAt":"<ISO instant>"}
    bytes     the application payload, already deciphered by the network server.
    vendor, model
              as the network server or people call them; a model that is not known is tried on all codecs of
              its vendor.
    receivedAt (optional, default now)
              when the network server heard it: payloads without a clock tell only how long ago.
    litresPerPulse (optional)
              weight of a pulse for payloads that count pulses; without it the count stays a record.
  {"format":"chirpstack","event":"up","body":{…}}
    event     up, join, status, ack, txack, log, location or integration: the last part of the topic.
    body      the JSON of ChirpStack v4. Vendor and model are taken from the device's tags "vendor" and "model",
              else from the name of its profile, "kamstrup flowIQ"; "vendor" and "model" in the request win.
  {"format":"nbiot","body":{"meterId","serialNumber","timestamp","readings":{"totalizer","unit",…},…}}
    body      the JSON of meter/<meterId>/telemetry, or of …/alert where it has an "alert". Numbers without
              quotation marks; the timestamp with its zone, or the Unix epoch in s or ms.

Answer
  {"ok":true,"meterId":"52525252","manufacturer":"KAW",
   "readings":[{"at":"<ISO UTC>"|null,"litres":44206}],     the register now; null: the telegram has no clock
   "targets":[{"at":"2020-10-01","litres":43108}],           registers frozen on the meter's own dates
   "flowLitresPerHour":0|null,"waterTemperatureC":12|null,"ambientTemperatureC":19|null,
   "batteryPercent":97|null,"batteryMillivolts":3600|null,"firmware":"1.4"|null,"alarms":["LEAK"],
   "records":[{"quantity":"volume","unit":"l","value":44206,"function":"instantaneous","storage":0,
               "tariff":0,"subunit":0,"qualifiers":[],"header":"0413"}]}
  {"ok":false,"error":{"code":"KEY_WRONG","message":"…"}}
  What stood in an event of the network server also has
   "envelope":{"event":"up","devEui":"baeb51f0888a36be","deviceName":"casa 12","at":"<ISO UTC>"}

Codes
  BAD_INPUT            the line is not JSON, or not a request; the message names the line
  UNSUPPORTED_FORMAT   a "format" that is not known here
  FRAME_TOO_SHORT      the frame ends before its length byte says so, or inside a layer
  FRAME_MALFORMED      the frame contradicts itself
  CRC_MISMATCH         a checksum of some layer does not fit
  KEY_MISSING, KEY_WRONG, PLAINTEXT_REFUSED
  LAYOUT_UNKNOWN       a compact frame whose layout no full frame has taught
  PAYLOAD_MALFORMED    a message whose field is missing or of another form; the message names the field
  UNSUPPORTED          a format of its maker's own, or a kind of encryption, for which there is no codec

A compact frame may come before the full frame that explains it: its answer, and those behind it, wait for up
to ${10_000} further lines or until the input falls silent.
`

type DecodeAnswer = ReturnType<Decoder['decode']>

const mostWaiting = 10_000
const silenceMs = 200

/** `aquacis decode`: JSON lines of telegrams in, JSON lines of readings out. */
export const decodeCommand: Command = {
  name: 'decode',
  summary: "what a meter's telegram says: readings, targets, alarms, every data record",
  help,
  async run(_args, streams) {
    const decoder = createDecoder()
    const answers = createParkedAnswers<DecodeAnswer>(mostWaiting)
    const splitter = createLineSplitter()
    const chunks = streams.input[Symbol.asyncIterator]()
    for (let next = chunks.next(); ; next = chunks.next()) {
      if (answers.waiting > 0 && (await fallsSilent(next))) await write(streams, answers.flush())
      const { done, value } = await next
      if (done) break
      await answer(splitter.push(value), decoder, answers, streams)
    }
    await answer(splitter.end(), decoder, answers, streams)
    await write(streams, answers.flush())
    return 0
  },
}

async function fallsSilent(next: Promise<unknown>): Promise<boolean> {
  const silence = new AbortController()
  const silent = delay(silenceMs, true, { signal: silence.signal }).catch(() => false)
  const outcome = await Promise.race([next.then(() => false), silent])
  silence.abort()
  return outcome
}

async function answer(
  lines: readonly NumberedLine[],
  decoder: Decoder,
  answers: ParkedAnswers<DecodeAnswer>,
  streams: Streams,
): Promise<void> {
  for (const line of lines) {
    const first = answerLine(line, decoder)
    if (first.ok || first.error.code !== 'LAYOUT_UNKNOWN') answers.settle(first)
    else answers.park(first, () => settled(answerLine(line, decoder)))
  }
  await write(streams, answers.ready())
}

function settled(answer: DecodeAnswer): DecodeAnswer | undefined {
  return answer.ok || answer.error.code !== 'LAYOUT_UNKNOWN' ? answer : undefined
}

function answerLine(line: NumberedLine, decoder: Decoder): DecodeAnswer {
  const parsed = parseLine(line)
  if ('fault' in parsed) return { ok: false, error: { code: 'BAD_INPUT', message: parsed.fault } }
  const answer = decoder.decode(parsed.value)
  if (answer.ok || (answer.error.code !== 'BAD_INPUT' && answer.error.code !== 'UNSUPPORTED_FORMAT'))
    return answer
  return {
    ok: false,
    error: { code: answer.error.code, message: `Line ${line.number}: ${answer.error.message}` },
  }
}

/** Waits for the reader when it is slower than the decoder. */
async function write({ output }: Streams, answers: readonly DecodeAnswer[]): Promise<void> {
  if (answers.length === 0) return
  const text = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')
  if (!output.write(text)) await once(output, 'drain')
}
