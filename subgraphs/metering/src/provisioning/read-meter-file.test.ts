import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkMeterFile } from './check-meter-file.ts'
import { readMeterFile } from './read-meter-file.ts'

const heading = 'Serie;Fabricante;Modelo;Calibre;Punto de servicio;Dirección;Clave'
const place = '0190a0c0-0000-7000-8000-000000000001'
const key = '000102030405060708090a0b0c0d0e0f'
const good = (serial: string) =>
  `${serial};KAM;flowIQ 2200;15;${randomUUID()};${serial.padStart(8, '0')};${key}`

const told = (text: string) =>
  checkMeterFile(Buffer.from(text)).problems.map(({ line, column }) => [line, column])

test('a file of an office is read, accents, blanks and all', () => {
  const more = ';Red;Marca radio;Modelo radio;Litros por pulso;Intervalo;Lectura inicial;Instalado'
  const { rows, problems } = readMeterFile(
    `\uFEFF${heading}${more}\r\n A-1 ;kam;"flow;IQ";15;${place.toUpperCase()};70-b3-d5-49-91-00-00-01;;lorawan;Axioma;W1;0,5;3600;12,345;2026-11-01\r\n`,
  )
  expect(problems).toEqual([])
  expect(rows).toMatchObject([
    {
      line: 2,
      installation: {
        serial: 'A-1',
        manufacturer: 'KAM',
        model: 'flow;IQ',
        calibreMillimetres: 15,
        servicePointId: place,
        initialLitres: 12_345,
        installedAt: new Date('2026-11-01T18:00:00Z'),
        radio: {
          network: 'LORAWAN',
          address: '70-b3-d5-49-91-00-00-01',
          encryptionKey: null,
          profile: { vendor: 'axioma', model: 'w1', litresPerPulse: 0.5 },
          intervalSeconds: 3_600,
        },
      },
    },
  ])
})

test.each([
  ['comma', ','],
  ['tab', '\t'],
])('a %s divides cells too', (_name, mark) => {
  const { rows, problems } = readMeterFile(
    [heading, good('1')].map((line) => line.replaceAll(';', mark)).join('\n'),
  )
  expect([rows.length, problems]).toEqual([1, []])
})

test('a row without an id gets the same one each time, and another for another place', () => {
  const idOf = (line: string) => readMeterFile(`${heading}\n${line}`).rows[0]?.installation.meterId
  const row = `1;KAM;m;15;${place};00000001;${key}`
  expect(idOf(row)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(idOf(row)).toBe(idOf(row.replace(/$/, '')))
  expect(idOf(row)).not.toBe(idOf(row.replace(place, randomUUID())))
})

test('everything that is wrong is told at once, with its line and column', () => {
  const file = [
    heading,
    good('1'),
    `2;Kamstrup;m;15;${randomUUID()};00000002;${key}`,
    `3;KAM;;quince;casa;123;${key}`,
    '',
    `${good('4')};de más`,
    `5;KAM;m;0;${randomUUID()};00000005;clave`,
    `6;KAM;${'x'.repeat(65)};15;${randomUUID()};00000006;`,
  ].join('\n')
  expect(told(file)).toEqual([
    [3, 'fabricante'],
    [4, 'modelo'],
    [4, 'calibre'],
    [4, 'punto de servicio'],
    [4, 'dirección'],
    [6, null],
    [7, 'calibre'],
    [7, 'clave'],
    [8, 'modelo'],
  ])
})

test('what two rows say of the same thing is told with both lines', () => {
  const [one, other] = [good('1'), good('2')]
  const { problems } = readMeterFile([heading, one, other, one].join('\n'))
  expect(problems).toEqual([
    { line: 4, column: 'serial', fault: { kind: 'SaidTwice', with: 2 } },
    { line: 4, column: 'servicePoint', fault: { kind: 'SaidTwice', with: 2 } },
    { line: 4, column: 'id', fault: { kind: 'SaidTwice', with: 2 } },
    { line: 4, column: 'address', fault: { kind: 'SaidTwice', with: 2 } },
  ])
})

test.each([
  ['nothing', '', 'FileEmpty'],
  ['a heading alone', heading, 'FileEmpty'],
  ['a column that is missing', 'Serie;Modelo\n1;m', 'ColumnMissing'],
  ['a column that nobody knows', `${heading};Color\n${good('1')};azul`, 'HeadingUnknown'],
  ['a column given twice', `${heading};serial\n${good('1')};1`, 'HeadingTwice'],
  ['quotes that do not close', `${heading}\n"1;KAM\n`, 'QuoteBroken'],
  ['lost accents', `${heading}\n1;KAM;Peque\uFFFDo;15`, 'EncodingBroken'],
])('a file with %s is refused in one sentence', (_what, text, kind) => {
  expect(readMeterFile(text).problems).toContainEqual(
    expect.objectContaining({ fault: expect.objectContaining({ kind }) }),
  )
})

test('what Windows wrote before UTF-8 is read too', () => {
  const bytes = Buffer.from(`${heading}\n${good('1').replace('flowIQ 2200', 'Pequeño')}`, 'latin1')
  expect(checkMeterFile(bytes)).toEqual({ meters: 1, problems: [] })
})

test('ten thousand rows are read in a moment, and the twenty thousandth is the last', () => {
  const lines = Array.from({ length: 20_001 }, (_, index) => good(String(index + 1)))
  expect(readMeterFile([heading, ...lines.slice(0, 10_000)].join('\n')).rows).toHaveLength(10_000)
  expect(readMeterFile([heading, ...lines].join('\n')).problems).toEqual([
    { line: 20_002, column: null, fault: { kind: 'TooManyRows', most: 20_000 } },
  ])
})
