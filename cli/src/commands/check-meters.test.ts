import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { checkMetersCommand } from './check-meters.ts'

const heading = 'serie,fabricante,modelo,calibre,punto de servicio,dirección'
const place = '0190a0c0-0000-7000-8000-000000000001'

async function check(file: Buffer | string) {
  const [output, complaints] = [new PassThrough(), new PassThrough()]
  const code = await checkMetersCommand.run([], { input: Readable.from([file]), output, complaints })
  output.end()
  const lines = (await text(output)).trim().split('\n')
  return { code, answers: lines.map((line) => JSON.parse(line) as unknown) }
}

test('a good file is good, as Windows wrote it too', async () => {
  const file = `${heading}\n1,KAM,Pequeño,15,${place},67001234\n`
  const good = { code: 0, answers: [{ meters: 1, problems: 0 }] }
  expect(await check(file)).toEqual(good)
  expect(await check(Buffer.from(file, 'latin1'))).toEqual(good)
})

test('each problem is told with its line and column', async () => {
  expect(await check(`${heading}\n1,KAM,m,15,${place},67001234\n2,Kamstrup,m,15,,1\n`)).toEqual({
    code: 1,
    answers: [
      { line: 3, column: 'punto de servicio', message: 'La celda está vacía. Llénala.' },
      {
        line: 3,
        column: 'fabricante',
        message: 'El fabricante se escribe con tres letras mayúsculas, por ejemplo KAM.',
      },
      { meters: 1, problems: 2 },
    ],
  })
})
