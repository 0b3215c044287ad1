import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type BilledRoom, billedRoom, issue } from '../../test/billed-room.ts'
import { satFolder, withoutSatFiles } from '../../test/cfdi/sat-files.ts'
import { type PacWorld, pacWorld } from '../../test/pac-world.ts'
import { openSatSchemas } from '../cfdi/sat-schemas.ts'
import { startStamper } from './stamper.ts'

describe.skipIf(withoutSatFiles !== null)('with SAT’s schemas at hand', () => {
  let world: PacWorld
  let room: BilledRoom
  let stop: () => Promise<void>
  const folder = fileURLToPath(satFolder)

  beforeAll(async () => {
    world = await pacWorld()
    room = await billedRoom({ ...world.settings, AQUACIS_FISCAL_SCHEMAS: folder })
    stop = await startStamper(room)
  })
  afterAll(async () => {
    await stop()
    await Promise.all([room.drop(), world.close()])
  })

  test('what is sealed and stamped is valid by them', async () => {
    const { invoiceId } = await issue(room)
    const document = await vi.waitFor(
      async () => {
        const found = await room.documentOf(invoiceId)
        expect(found).toMatchObject({ state: 'STAMPED', lastReason: null })
        return found
      },
      { timeout: 20_000 },
    )
    const schemas = await openSatSchemas(folder)
    expect(schemas.check(document.stampedXml ?? '')).toEqual([])
    schemas.close()
  })
})
