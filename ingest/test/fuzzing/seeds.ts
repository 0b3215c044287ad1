import { readdirSync, readFileSync } from 'node:fs'

/** A frame of a vector, and what opens it. */
export interface WmbusSeed {
  readonly frame: Buffer
  readonly key: Buffer | null
}

/** A payload of a vector, and whose it is: by the folder's name, maker and model. */
export interface LorawanSeed {
  readonly vendor: string
  readonly model: string
  readonly fPort: number
  readonly bytes: Buffer
}

const codecs = new URL('../../src/codecs/', import.meta.url)

function vectorsOf<Vector>(family: string): { readonly folder: string; readonly vector: Vector }[] {
  const root = new URL(`${family}/`, codecs)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('vectors.json'))
    .sort()
    .flatMap((file) => {
      const { vectors } = JSON.parse(readFileSync(new URL(file, root), 'utf8')) as {
        vectors: readonly Vector[]
      }
      return vectors.map((vector) => ({ folder: file.split('/')[0] ?? '', vector }))
    })
}

/** Every Wireless M-Bus vector. */
export function wmbusSeeds(): readonly WmbusSeed[] {
  return vectorsOf<{ telegram: string; key: string | null }>('wmbus').map(({ vector }) => ({
    frame: Buffer.from(vector.telegram, 'hex'),
    key: vector.key === null ? null : Buffer.from(vector.key, 'hex'),
  }))
}

/** Every LoRaWAN vector. */
export function lorawanSeeds(): readonly LorawanSeed[] {
  return vectorsOf<{ model: string; fPort: number; bytes: string }>('lorawan').map(({ folder, vector }) => {
    const [vendor = ''] = folder.split('-')
    const model = vector.model === '' ? folder.slice(vendor.length + 1) : vector.model
    return { vendor, model, fPort: vector.fPort, bytes: Buffer.from(vector.bytes, 'hex') }
  })
}

/** Every NB-IoT body. */
export function nbiotSeeds(): readonly unknown[] {
  return vectorsOf<{ body: unknown }>('nbiot').map(({ vector }) => vector.body)
}
