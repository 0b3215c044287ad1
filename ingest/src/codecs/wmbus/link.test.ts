import { expect, test } from 'vitest'
import { addressOf } from './link.ts'

function address(hex: string) {
  return addressOf(Buffer.from(hex, 'hex'))
}

// Telegrams of wmbusmeters @4dedd717 with the ident numbers of that decoder.
test('a meter that sends for itself is the sender of the link layer, encrypted or not', () => {
  expect(
    address(
      '4D44372C525252523A168D203894DF7920F1201D182734D5126AB15A7E9D3F2CE53C8D6FF05B228F3C2881B0BDE1F89FB23BA0CF4B14F5E1F8F7FD53AB77C151A79B4AC5C7EF46E1FB829FA2A0BD',
    ),
  ).toEqual({ manufacturer: 'KAW', identNumber: '52525252', version: 0x3a, deviceType: 0x16 })
})

test('behind a radio converter the long header names the meter', () => {
  expect(
    address(
      '494468509494949495377286868686A85CFE07A90030052F2F0413100000000F52FCF6A52A90A8D83CA8F7FEAE86990502323D0C70EFF49833C7C1696F75BCABC1E52E6305308D0F31FB',
    ),
  ).toEqual({ manufacturer: 'WEH', identNumber: '86868686', version: 0xfe, deviceType: 0x07 })
})

test('Diehl turns the address around in frames of its own', () => {
  expect(
    address('2944A511780729662366A20118001378D3B3DB8CEDD77731F25832AAF3DA8CADF9774EA673172E8C61F2'),
  ).toMatchObject({ manufacturer: 'DME', identNumber: '66236629', deviceType: 0x07 })
})

test('a wired frame is named by its long header, and nameless without one', () => {
  expect(address('68111168080172303030302D2C400D000000002F2F3F16')).toMatchObject({
    manufacturer: 'KAM',
    identNumber: '30303030',
  })
  expect(address('68050568080178AABBE616')).toMatchObject({ code: 'FRAME_MALFORMED' })
})
