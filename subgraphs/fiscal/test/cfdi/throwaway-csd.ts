import { generateKeyPairSync, sign } from 'node:crypto'

/** Files of a certificate that SAT never issued, in the form in which it issues them. */
export interface ThrowawayCsd {
  readonly certificate: Buffer
  readonly key: Buffer
  readonly password: string
}

/** What such a certificate says. */
export interface ThrowawaySubject {
  readonly rfc: string
  readonly name?: string
  readonly number?: string
  /** Null: none, as in an e.firma. */
  readonly branch?: string | null
  readonly from?: string
  readonly to?: string
  /** How the password became bytes; utf8 unless told. */
  readonly passwordIn?: 'utf8' | 'latin1'
}

/** Makes a key and a certificate signed by itself. */
export function throwawayCsd(subject: ThrowawaySubject): ThrowawayCsd {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { branch = 'Matriz', name = 'ORGANISMO DE PRUEBA', number = '30001000000500009999' } = subject
  const names = [
    [[0x55, 0x04, 0x03], name],
    [[0x55, 0x04, 0x2d], `${subject.rfc} / XAXX010101000`],
    ...(branch === null ? [] : [[[0x55, 0x04, 0x0b], branch] as const]),
  ] as const
  const distinguished = der(
    0x30,
    ...names.map(([oid, text]) =>
      der(0x31, der(0x30, der(0x06, Buffer.from(oid)), der(0x0c, Buffer.from(text)))),
    ),
  )
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from(number, 'latin1')),
    rsaWithSha256,
    distinguished,
    der(0x30, time(subject.from ?? '2024-01-01T00:00:00Z'), time(subject.to ?? '2040-01-01T00:00:00Z')),
    distinguished,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', body, privateKey)
  const password = 'contraseña 1'
  return {
    certificate: der(0x30, body, rsaWithSha256, der(0x03, Buffer.from([0]), signature)),
    key: privateKey.export({
      type: 'pkcs8',
      format: 'der',
      cipher: 'des-ede3-cbc',
      passphrase: Buffer.from(password, subject.passwordIn ?? 'utf8'),
    }),
    password,
  }
}

const rsaWithSha256 = Buffer.from('300d06092a864886f70d01010b0500', 'hex')

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

function time(instant: string): Buffer {
  return der(0x17, Buffer.from(`${instant.replace(/[-:T]/g, '').slice(2, 14)}Z`))
}
