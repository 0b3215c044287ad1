import { expect, test } from 'vitest'
import { lorawanCodecs } from '../registry.ts'
import { decodeLorawan } from './decode-lorawan.ts'
import { codecsFor, profileFrom } from './find-codec.ts'

function found(vendor: string, model: string): string[] {
  return codecsFor(lorawanCodecs, vendor, model).map(({ device }) => device.name)
}

test.each([
  ['kamstrup', 'generic'],
  ['KAMSTRUP', 'flowIQ 2200'],
  ['Kamstrup A/S', ''],
  [' kamstrup ', 'whatever comes next'],
])('%s %s is read by Kamstrup’s codec', (vendor, model) => {
  expect(found(vendor, model)).toEqual(['Kamstrup flowIQ'])
})

test('two meters of one maker are told apart by their model', () => {
  expect(found('b-meters', 'iwmlr3')).toEqual(['B METERS IWM-LR3'])
  expect(found('B METERS', 'IWM-LR4')).toEqual(['B METERS IWM-LR3'])
  expect(found('bmeters', 'Hydrodigit S1')).toEqual(['B METERS HYDRODIGIT'])
})

test('a model that nobody knows is tried on all codecs of its vendor', () => {
  expect(found('bmeters', 'CPR-M3').toSorted()).toEqual(['B METERS HYDRODIGIT', 'B METERS IWM-LR3'])
})

test('where the vendor’s models could be mistaken for each other, only the named one is read', () => {
  expect(found('decentlab', 'dl-ctd10')).toEqual(['Decentlab DL-CTD10'])
  expect(found('decentlab', 'dl-trs12')).toEqual([])
})

test('a vendor that nobody knows has no codec', () => {
  expect(found('acme', 'generic')).toEqual([])
  expect(found('', 'kamstrup')).toEqual([])
})

test('a profile’s name is taken apart where a known vendor begins it', () => {
  expect(profileFrom(lorawanCodecs, 'arad sonata')).toEqual({ vendor: 'arad', model: 'sonata' })
  expect(profileFrom(lorawanCodecs, 'milesight-iot UC511')).toEqual({
    vendor: 'milesight',
    model: 'iotuc511',
  })
  expect(profileFrom(lorawanCodecs, 'US915 class A')).toBeUndefined()
})

test('who asks in vain is told what there is: models of a known vendor, else vendors', () => {
  const uplink = { fPort: 1, bytes: Buffer.alloc(4), receivedAt: new Date(0), litresPerPulse: null }
  expect(decodeLorawan({ ...uplink, vendor: 'decentlab', model: 'dl-trs12' })).toMatchObject({
    unreadable: { message: expect.stringContaining('models of this vendor: ctd10') },
  })
  expect(decodeLorawan({ ...uplink, vendor: 'acme', model: '' })).toMatchObject({
    unreadable: { message: expect.stringContaining('kamstrup') },
  })
})
