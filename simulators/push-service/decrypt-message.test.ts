import { expect, test } from 'vitest'
import { decryptMessage, UnreadableMessage } from './decrypt-message.ts'

// RFC 8291 §5 and appendix A: every byte is the standard's own.
const bytes = (text: string) => Buffer.from(text, 'base64url')
const browser = {
  publicKey: bytes('BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4'),
  privateKey: bytes('q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94'),
  auth: bytes('BTBZMqHH6r4Tts7J_aSIgg'),
}
const body = bytes(
  'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
)

test('reads the message that RFC 8291 gives as an example', () => {
  expect(decryptMessage(body, browser).toString()).toBe('When I grow up, I want to be a watermelon')
})

test('a message for another browser, an altered one and a torn one are not read', () => {
  const altered = Buffer.from(body)
  altered[body.length - 20] = (altered[body.length - 20] ?? 0) ^ 1
  const anotherAuth = { ...browser, auth: Buffer.alloc(16) }
  for (const [text, keys] of [
    [body, anotherAuth],
    [altered, browser],
    [body.subarray(0, -1), browser],
    [body.subarray(0, 30), browser],
  ] as const)
    expect(() => decryptMessage(text, keys)).toThrow(UnreadableMessage)
})
