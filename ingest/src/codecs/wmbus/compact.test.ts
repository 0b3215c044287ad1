import { cpuMilliseconds } from '@aquacis/kit/testing/observation/cpu-milliseconds.ts'
import { expect, test } from 'vitest'
import { crcOf } from './check/crc.ts'
import { createLayoutMemory, readCompact } from './compact.ts'
import { decodeWmbus } from './decode-wmbus.ts'
import { dataLength } from './record/data-field.ts'
import { headerAt, headerEnd } from './record/header.ts'

// wmbusmeters drivers/src/kamheat.xmq @4dedd717: Multical 302, the same reading in both forms.
const full = '2E442D2C53160567300C8D2093D055F824AD3A78030E90DE00430EE9DD00031334EE17426C1F33022D000001FF2100'

function word(value: number): Buffer {
  return Buffer.of(value & 0xff, value >> 8)
}

/** The full frame of a layout and its data; undefined when they are not equally long. */
function joinLayout(layout: Buffer, data: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  let taken = 0
  for (let start = 0; start < layout.length; ) {
    const end = headerEnd(layout, start)
    const header = headerAt(layout, start, end)
    const length = header === undefined ? -1 : dataLength(header, data, taken)
    if (length < 0) return undefined
    parts.push(layout.subarray(start, end), data.subarray(taken, taken + length))
    start = end
    taken += length
  }
  return taken === data.length ? Buffer.concat(parts) : undefined
}

function compact(layout: Buffer, data: Buffer): Buffer {
  const joined = joinLayout(layout, data) ?? Buffer.alloc(0)
  return Buffer.concat([word(crcOf(layout)), word(crcOf(joined)), data])
}

/** A layout that nothing here knows and that is no Kamstrup water meter's. */
const strange = Buffer.from('0C1304FD17026C', 'hex')
const strangeData = Buffer.from('78563412000000001F33', 'hex')

function decode(frame: Buffer, layouts = createLayoutMemory()) {
  return decodeWmbus({ frame, key: null, layouts })
}

function frameOf(ci: number, application: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('442D2C785634121B16', 'hex'), Buffer.of(ci), application])
  return Buffer.concat([Buffer.of(body.length), body])
}

test('a full frame teaches its layout, and the compact frame then says the same', () => {
  const layouts = createLayoutMemory()
  const short = frameOf(0x79, compact(strange, strangeData))
  expect(decode(short, layouts)).toMatchObject({ ok: false, unreadable: { code: 'LAYOUT_UNKNOWN' } })
  const long = decode(frameOf(0x78, joinLayout(strange, strangeData) ?? Buffer.alloc(0)), layouts)
  expect(long).toMatchObject({ ok: true, telegram: { readings: [{ litres: 12_345_678 }] } })
  expect(decode(short, layouts)).toEqual(long)
})

test('a layout frame teaches without a reading', () => {
  const layouts = createLayoutMemory()
  expect(decode(frameOf(0x69, Buffer.concat([word(crcOf(strange)), strange])), layouts)).toMatchObject({
    ok: true,
  })
  expect(decode(frameOf(0x79, compact(strange, strangeData)), layouts)).toMatchObject({ ok: true })
  expect(decode(frameOf(0x69, Buffer.concat([word(0x1234), strange])), layouts)).toMatchObject({ ok: false })
})

test('a compact frame that was damaged is refused by the CRC of its full frame', () => {
  const application = compact(
    Buffer.from('02FF2004134413', 'hex'),
    Buffer.from('0000B0F8000030F80000', 'hex'),
  )
  expect(decode(frameOf(0x79, application))).toMatchObject({
    ok: true,
    telegram: { readings: [{ litres: 63_664 }] },
  })
  for (let index = 4; index < application.length; index++) {
    const damaged = Buffer.from(application)
    damaged[index] = (damaged[index] ?? 0) ^ 0x04
    expect(decode(frameOf(0x79, damaged))).toMatchObject({ ok: false, unreadable: { code: 'CRC_MISMATCH' } })
  }
})

test.each([
  '02FF2004134413426C523B615B616751678101E7FF0F06FF1B',
  '04FF2304134413426C04933C023B92013BA2013BA1015B91015BA1016706FF1B',
  '02FF200413A1015BA10167',
  '040604FF0704FF080414043B0259025D04FF22',
  '040F0414023B0259025D02FF220422440F426C',
])('the layout %s of a Kamstrup meter is found again though nobody taught it', (headers) => {
  const layout = Buffer.from(headers, 'hex')
  const random = Buffer.from(
    '1142AEAC0000641A8000B02AA13B0700000600120517160C07700007700013141516171819',
    'hex',
  )
  for (let length = 1; length <= random.length; length++) {
    const data = random.subarray(0, length)
    if (joinLayout(layout, data)?.length !== layout.length + length) continue
    const found = createLayoutMemory().recover(
      crcOf(layout),
      crcOf(joinLayout(layout, data) ?? Buffer.alloc(0)),
      data,
    )
    expect(
      Buffer.from(found ?? [])
        .toString('hex')
        .toUpperCase(),
    ).toBe(headers)
    return
  }
})

test('a layout that cannot be found is searched twice and then left', () => {
  const layouts = createLayoutMemory()
  const data = Buffer.alloc(20, 7)
  const search = () => layouts.recover(0x1234, 0x4321, data)
  expect([search(), search()]).toEqual([undefined, undefined])
  const took = cpuMilliseconds(() => {
    for (let again = 0; again < 1000; again++) search()
  })
  expect(took).toBeLessThan(200)
})

test('the memory forgets the oldest of very many layouts and never the ones it was born with', () => {
  const layouts = createLayoutMemory()
  const bornWith = crcOf(Buffer.from('02FF2004134413615B6167', 'hex'))
  for (let signature = 0; signature < 5000; signature++) layouts.learn(signature, Buffer.of(1))
  expect(layouts.find(0)).toBeUndefined()
  expect(layouts.find(4999)).toBeDefined()
  expect(layouts.find(bornWith)).toHaveLength(11)
})

test('a compact frame without signature is too short', () => {
  expect(readCompact(Buffer.from('12C40D', 'hex'), createLayoutMemory())).toMatchObject({
    code: 'FRAME_TOO_SHORT',
  })
  expect(decode(Buffer.from(full, 'hex'))).toMatchObject({ ok: true })
})
